import { dayNumber } from '../dates/dayNumber.ts';
import type { SkillProgress, WeekEvidence } from '../insight/dashboardData.ts';
import type { ChartMark } from './chartMark.ts';
import type { ChartWords } from './chartWords.ts';
import { type BarPanel, formatBar } from './formatBar.ts';
import { linearScale } from './linearScale.ts';
import { roundPixels } from './roundPixels.ts';
import { roundEnd } from './roundSteps.ts';
import type { AxisWeeks, TimeAxis } from './timeAxis.ts';
import { formatRun } from './weekRunWords.ts';

/** What the bars of evidence count. */
export type EvidenceMeasure = 'records' | 'hours';

/** Bars of evidence a week. */
export interface EvidenceBars {
  /** One SVG path for all bars. */
  readonly path: string;
  readonly marks: readonly ChartMark[];
}

/**
 * The round number at the top of the bars, the same for all skills so that they can be compared; at least 1.
 *
 * Weeks outside the axis do not count: they are in the table only.
 */
export function computeEvidenceTop(
  skills: readonly SkillProgress[],
  measure: EvidenceMeasure,
  weeks: AxisWeeks,
): number {
  let most = 1;
  for (const { evidence } of skills) {
    for (const week of weeksOnAxis(evidence, weeks)) most = Math.max(most, week[measure].value);
  }
  return roundEnd(most, 4);
}

/** The bars of one skill; weeks without evidence have neither bar nor mark. */
export function computeEvidenceBars(
  evidence: readonly WeekEvidence[],
  measure: EvidenceMeasure,
  frame: {
    readonly axis: TimeAxis;
    readonly weeks: AxisWeeks;
    readonly panel: BarPanel;
    readonly top: number;
  },
  words: ChartWords,
): EvidenceBars {
  const { axis, panel } = frame;
  const scale = linearScale([0, frame.top], [panel.bottom, panel.top]);
  const gap = Math.min(3, axis.columnWidth * 0.2);
  const width = Math.max(1, Math.min(axis.columnWidth - gap, 22));
  const weeks = weeksOnAxis(evidence, frame.weeks);
  const placed = weeks.map((week) => ({ week, x: axis.place(dayNumber(week.week)) + axis.columnWidth / 2 }));
  const bars = placed
    .filter(({ week }) => week[measure].value > 0)
    .map(({ week, x }) => formatBar(x, { width, top: scale(week[measure].value), bottom: panel.bottom }));
  return {
    path: bars.join(''),
    marks: placed.map(({ week, x }) => ({
      key: `week-${week.week}`,
      series: 'evidence',
      x: roundPixels(x),
      y: (panel.top + panel.bottom) / 2,
      width: roundPixels(Math.max(axis.columnWidth, 3)),
      height: panel.bottom - panel.top,
      label: words.text('chart.weekMark', {
        weeks: formatRun(week.week, frame.weeks, words),
        records: words.records(week.records.value),
        hours: words.hours(week.hours.value),
      }),
      selection: (measure === 'hours' && week.hours.value > 0 ? week.hours : week.records).selection,
    })),
  };
}

function weeksOnAxis(evidence: readonly WeekEvidence[], weeks: AxisWeeks): readonly WeekEvidence[] {
  return evidence.filter(
    ({ week, records, hours }) =>
      week >= weeks.first && week <= weeks.last && (records.value > 0 || hours.value > 0),
  );
}
