import type { CivilDate } from '../dates/civilDate.ts';
import { dayNumber } from '../dates/dayNumber.ts';
import type { ChartWords } from './chartWords.ts';
import { estimateWidth, wordGap } from './textWidth.ts';

/** Weeks that share a column of a chart: one, or a run of them where the internship is long. */
export interface WeekColumn {
  /** First and last week, counted from 1, both included. */
  readonly first: number;
  readonly last: number;
  /** Left end and width in pixels. */
  readonly x: number;
  readonly width: number;
}

/** What columns have to fit. */
export interface ColumnFrame {
  readonly left: number;
  readonly right: number;
  /** Least width of a column in pixels: narrower weeks are put together. */
  readonly narrowest: number;
  /** Greatest width of a column in pixels: a short internship does not fill a wide page. */
  readonly widest: number;
}

/** Weeks that a column may hold: one, a fortnight, four and eight weeks, a quarter, half a year, a year. */
const columnSteps = [1, 2, 4, 8, 13, 26, 52] as const;
/** Most columns, a year of single weeks and a little more: each is a few nodes of the page. */
const mostColumns = 66;

/** The columns of some weeks from left to right; a last one with fewer weeks is narrower. */
export function placeWeekColumns(weekCount: number, frame: ColumnFrame): readonly WeekColumn[] {
  const { left, right, narrowest, widest } = frame;
  const room = Math.max(1, right - left);
  const weekWidth = Math.min(widest, room / Math.max(1, weekCount));
  const step =
    columnSteps.find((weeks) => weeks * weekWidth >= narrowest && weekCount / weeks <= mostColumns) ??
    columnSteps[columnSteps.length - 1] ??
    1;
  return Array.from({ length: Math.ceil(weekCount / step) }, (_, place) => {
    const first = place * step + 1;
    const last = Math.min(weekCount, first + step - 1);
    return { first, last, x: left + (first - 1) * weekWidth, width: (last - first + 1) * weekWidth };
  });
}

/** The right end of the last column; 0 without columns. */
export function endOfColumns(columns: readonly WeekColumn[]): number {
  const last = columns.at(-1);
  return last === undefined ? 0 : last.x + last.width;
}

/** The week of the internship that holds a date, counted from 1 for the one that begins with `first`. */
export function weekOfDate(date: CivilDate, first: CivilDate): number {
  return Math.floor((dayNumber(date) - dayNumber(first)) / 7) + 1;
}

/** `week 3`, or `weeks 5 to 8` of a column that holds several. */
export function formatColumn({ first, last }: WeekColumn, words: ChartWords): string {
  return first === last
    ? words.text('weeks.one', { week: words.number(first) })
    : words.text('weeks.run', { first: words.number(first), last: words.number(last) });
}

/** A name under a column. */
export interface ColumnLabel {
  /** Middle of the column, or its left end for the first name, which says what is counted. */
  readonly x: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle';
}

/** Room that a number takes, with air. */
const numberRoom = 26;
/** Columns between two names. */
const labelSteps = [1, 2, 5, 10, 20, 50] as const;

/** The numbers of the weeks, thinned out to what fits; the first says that they are weeks: `week 1`. */
export function labelColumns(columns: readonly WeekColumn[], words: ChartWords): readonly ColumnLabel[] {
  const [start] = columns;
  if (start === undefined) return [];
  const step = labelSteps.find((columnCount) => columnCount * start.width >= numberRoom) ?? 100;
  const text = words.text('weeks.one', { week: words.number(start.first) });
  const end = endOfColumns(columns);
  const taken = start.x + estimateWidth(text) + wordGap / 2;
  const others = columns.flatMap(({ first, x, width }, place): readonly ColumnLabel[] => {
    const isNamed = place > 0 && (start.last > start.first ? place : first) % step === 0;
    const middle = x + width / 2;
    const text = words.number(first);
    return isNamed && middle - numberRoom / 2 >= taken && middle + estimateWidth(text) / 2 <= end
      ? [{ x: middle, text, anchor: 'middle' }]
      : [];
  });
  return [{ x: start.x, text, anchor: 'start' }, ...others];
}
