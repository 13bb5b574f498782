import type { SkillProgress } from '../insight/dashboardData.ts';
import { englishChartWords } from './chartWords.ts';
import { type ChartFrame, computeSkillChart } from './skillChart.ts';
import { skillShapes } from './skillDrawing.ts';
import type { SvgElement } from './svgElement.ts';
import { drawing } from './svgShapes.ts';

/**
 * One skill as a drawing: the line of its levels against the target, over bars of evidence a week; the geometry is that
 * of the dashboard, the words are English.
 *
 * @param frame - the same for all skills of a page, so that they can be compared.
 */
export function drawSkillChart(skill: SkillProgress, frame: ChartFrame): SvgElement {
  const chart = computeSkillChart(skill, frame, englishChartWords);
  return drawing(chart, skillShapes(chart));
}
