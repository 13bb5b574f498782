import { englishChartWords } from '../chart/chartWords.ts';
import { drawSkillChart } from '../chart/drawSkillChart.ts';
import type { ChartFrame } from '../chart/skillChart.ts';
import type { SkillProgress } from '../insight/dashboardData.ts';
import { formatChartTitle } from '../insight/skillFinding.ts';
import type { ExportBlock } from './exportDocument.ts';
import { textLine } from './exportLines.ts';
import { levelLabel } from './levelLabel.ts';

/**
 * The chart of one skill with its numbers as a table: what was stated and what was logged, oldest first.
 *
 * @param frame - the same for all skills of a document, so that they can be compared.
 */
export function skillChartBlock(skill: SkillProgress, frame: ChartFrame): ExportBlock {
  const title = formatChartTitle(skill, englishChartWords);
  const stated = skill.levels.map(({ date, level }) => ({
    date,
    cells: [`${levelLabel(level)} stated`, '', ''],
  }));
  const logged = skill.evidence.map(({ week, records, hours }) => ({
    date: week,
    cells: [
      frame.weeks.step === undefined ? 'Week of evidence' : `${frame.weeks.step} weeks of evidence`,
      englishChartWords.number(records.value),
      englishChartWords.number(hours.value),
    ],
  }));
  const rows = [...stated, ...logged].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return {
    kind: 'chart',
    title,
    drawing: drawSkillChart(skill, frame),
    table: {
      caption: title,
      columns: [
        { title: 'Date' },
        { title: 'What' },
        { title: 'Records', isNumber: true },
        { title: 'Hours', isNumber: true },
      ],
      rows: rows.map(({ date, cells }) => [date, ...cells].map(textLine)),
    },
  };
}
