import type { AchievementReport } from '../../achievement/achievementReport.ts';
import { formatMetricQuantity } from '../../metrics/formatMetric.ts';
import type { ExportBlock } from '../exportDocument.ts';
import { sourcedLine, textLine } from '../exportLines.ts';

/** Every figure of a report with its role and the records that it adds up. */
export function metricsBlocks({ themes }: AchievementReport): readonly ExportBlock[] {
  const rollUps = themes.flatMap(({ bullets }) =>
    bullets.flatMap(({ rollUp }) => (rollUp === undefined ? [] : [rollUp])),
  );
  if (rollUps.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: 'Figures with the role in which they came about and the records that they add up',
      columns: [{ title: 'What' }, { title: 'Figure' }, { title: 'Role' }, { title: 'Sources' }],
      rows: rollUps.map(({ role, teamSize, sources, ...metric }) => [
        textLine(metric.name),
        textLine(formatMetricQuantity(metric)),
        textLine(teamSize === undefined ? role : `${role}, team of ${teamSize}`),
        sourcedLine('', sources).slice(1),
      ]),
    },
  ];
}
