import type { CivilDate } from '../dates/civilDate.ts';
import { civilDateOf, epochDayOf } from '../dates/epochDay.ts';
import type { ChartWords } from './chartWords.ts';
import type { SvgElement } from './svgElement.ts';
import { chartText } from './svgShapes.ts';
import { computeTimeAxis, type TimeAxis } from './timeAxis.ts';
import { endOfColumns, labelColumns, type WeekColumn } from './weekColumns.ts';

/** Height of the two lines under a chart of weeks: the numbers of the weeks, and the months. */
export const weekAxisHeight = 34;

/** Weeks of the internship as a stretch of time. */
export interface WeekSpan {
  /** Monday of week 1. */
  readonly first: CivilDate;
  readonly weekCount: number;
}

/** Days to pixels over the columns of some weeks. */
export function timeAxisOf(
  { first, weekCount }: WeekSpan,
  columns: readonly WeekColumn[],
  words: ChartWords,
): TimeAxis {
  const last = civilDateOf(epochDayOf(first) + 7 * (Math.max(1, weekCount) - 1));
  return computeTimeAxis({ first, last }, [columns[0]?.x ?? 0, endOfColumns(columns)], words);
}

/** Numbers of weeks, and names of months below them, from `top` down. */
export function weekAxisShapes(
  span: WeekSpan,
  columns: readonly WeekColumn[],
  top: number,
  words: ChartWords,
): readonly SvgElement[] {
  return [
    ...labelColumns(columns, words).map(({ x, text, anchor }) =>
      chartText({ x, y: top + 13, text }, { 'text-anchor': anchor }),
    ),
    ...timeAxisOf(span, columns, words).ticks.map(({ x, label }) =>
      chartText({ x, y: top + 28, text: label }),
    ),
  ];
}
