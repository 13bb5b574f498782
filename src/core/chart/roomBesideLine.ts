import type { CivilDate } from '../dates/civilDate.ts';
import { dayNumber } from '../dates/dayNumber.ts';
import type { AxisWeeks } from './timeAxis.ts';

/** Least width of a plot in pixels. */
const narrowestPlot = 60;

/** Width of a plot in which words of a width fit right of today: all of it where today leaves room enough. */
export function roomBesideLine(
  { width, weeks, today }: { readonly width: number; readonly weeks: AxisWeeks; readonly today: CivilDate },
  wordsWidth: number,
): number {
  const start = dayNumber(weeks.first);
  const days = dayNumber(weeks.last) + 7 - start;
  const share = Math.min(1, Math.max(0, (dayNumber(today) + 1 - start) / days));
  const room = Math.max(narrowestPlot, width - wordsWidth);
  return Math.floor(share * width <= room ? width : room / share);
}
