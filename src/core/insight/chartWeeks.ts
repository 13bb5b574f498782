import type { CivilDate } from '../dates/civilDate.ts';
import type { InternshipClock } from './dashboardData.ts';
import { lastWeekNumber, mondayOf, weekNumberOfDate } from './isoWeek.ts';
import { type WeekRuns, weeksTogether } from './weekRuns.ts';

/** Weeks before and after the internship that charts still show: half a year. */
const marginWeeks = 26;
/** Most weeks on an axis, five years: a mistyped year must not make a chart of a thousand years. */
const mostWeeks = 260;

/** What `computeChartWeeks` looks at. */
export interface ChartSpan {
  readonly today: CivilDate;
  readonly clock: InternshipClock | undefined;
  /** Numbers of the weeks that hold a record. */
  readonly weekNumbers: ReadonlySet<number>;
}

/**
 * Mondays of the first and last week of all charts, and how many weeks stand together where there are many.
 *
 * The whole internship, widened to records up to half a year around it; without an internship the records of
 * up to five years until today's week or, where all are older, the newest of them. At most five years.
 */
export function computeChartWeeks(span: ChartSpan): WeekRuns & { readonly last: CivilDate } {
  const { first, last } = anchorsOf(span);
  const earliest = span.clock === undefined ? last - mostWeeks + 1 : first - marginWeeks;
  const latest = last + marginWeeks;
  const shown = [...span.weekNumbers].filter((week) => week >= earliest && week <= latest);
  const lowest = shown.reduce((low, week) => Math.min(low, week), first);
  const highest = shown.reduce((high, week) => Math.max(high, week), last);
  const count = Math.min(highest - lowest + 1, mostWeeks);
  const step = weeksTogether(count);
  if (step === 1) return { first: mondayOf(lowest), last: mondayOf(lowest + count - 1) };
  const end = lowest + Math.ceil(count / step) * step - 1;
  return { first: mondayOf(lowest), last: mondayOf(Math.min(end, lastWeekNumber)), step };
}

function anchorsOf({ today, clock, weekNumbers }: ChartSpan): {
  readonly first: number;
  readonly last: number;
} {
  if (clock !== undefined) return { first: weekNumberOfDate(clock.start), last: weekNumberOfDate(clock.end) };
  const thisWeek = weekNumberOfDate(today);
  const pastWeeks = [...weekNumbers].filter((week) => week <= thisWeek);
  const newest = pastWeeks.reduce((high, week) => Math.max(high, week), Number.NEGATIVE_INFINITY);
  const anchor = Number.isFinite(newest) ? newest : thisWeek;
  return { first: anchor, last: anchor };
}
