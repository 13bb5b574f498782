import type { AchievedSkill } from '../../achievement/achievementReport.ts';
import type { ReportRecord } from '../../achievement/reportRecord.ts';
import { computeLevelChanges, type RatedLevel } from '../../insight/levelChanges.ts';
import { formatQuantity } from '../../metrics/units.ts';
import type { SkillCatalogue } from '../../skills/skillCatalogue.ts';
import type { ExportBlock, ExportLine } from '../exportDocument.ts';
import { sourcedLine, textLine } from '../exportLines.ts';
import { levelLabel } from '../levelLabel.ts';

/** A table of the skills that were rated: first and latest level with their days, and the evidence. */
export function levelChangeBlocks(
  records: readonly ReportRecord[],
  skills: readonly AchievedSkill[],
  catalogue: SkillCatalogue,
): readonly ExportBlock[] {
  const changes = computeLevelChanges(records, catalogue);
  if (changes.length === 0) return [];
  const evidenceById = new Map(skills.map((skill) => [skill.skillId, skill]));
  return [
    {
      kind: 'table',
      caption: 'Levels of skills from the first to the latest rating, with the work that shows them',
      columns: [
        { title: 'Skill' },
        { title: 'First rating' },
        { title: 'Latest rating' },
        { title: 'Change', isNumber: true },
        { title: 'Evidence' },
      ],
      rows: changes.map(({ skillId, name, first, latest, steps }) => [
        textLine(name),
        ratingLine(first),
        latest.source === first.source ? [] : ratingLine(latest),
        textLine(steps > 0 ? `+${steps}` : String(steps)),
        textLine(evidenceText(evidenceById.get(skillId))),
      ]),
    },
  ];
}

function ratingLine({ level, date, source }: RatedLevel): ExportLine {
  return sourcedLine(`${levelLabel(level)} (${date})`, [source]);
}

function evidenceText(skill: AchievedSkill | undefined): string {
  if (skill === undefined) return 'none';
  return `${formatQuantity(skill.records, 'record')}, ${formatQuantity(skill.hours, 'h')}`;
}
