import type { AchievedSkill } from '../../achievement/achievementReport.ts';
import { formatQuantity } from '../../metrics/units.ts';
import type { ExportBlock } from '../exportDocument.ts';
import { textLine } from '../exportLines.ts';
import { levelLabel } from '../levelLabel.ts';

/** Skills with their level and evidence as a table; no block at all where there are none. */
export function skillTable(skills: readonly AchievedSkill[]): readonly ExportBlock[] {
  if (skills.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: 'Skills with their level and the work that shows them',
      columns: [{ title: 'Skill' }, { title: 'Level' }, { title: 'Evidence' }],
      rows: skills.map(({ name, level, records, hours }) => [
        textLine(name),
        textLine(levelLabel(level)),
        textLine(`${formatQuantity(records, 'record')}, ${formatQuantity(hours, 'h')}`),
      ]),
    },
  ];
}
