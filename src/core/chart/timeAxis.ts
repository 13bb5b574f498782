import type { CivilDate } from '../dates/civilDate.ts';
import { dayNumber, toUtcDate } from '../dates/dayNumber.ts';
import type { ChartWords } from './chartWords.ts';
import { linearScale } from './linearScale.ts';

/** The first and last week of an axis, as Mondays. */
export interface AxisWeeks {
  readonly first: CivilDate;
  readonly last: CivilDate;
  /** How many weeks stand together as one; default 1. */
  readonly step?: number;
}

/** A place on the time axis that is named. */
export interface TimeTick {
  readonly x: number;
  readonly label: string;
}

/** Days to pixels, shared by all charts of a page. */
export interface TimeAxis {
  readonly left: number;
  readonly right: number;
  /** Width in pixels of a week, or of those that stand together. */
  readonly columnWidth: number;
  readonly ticks: readonly TimeTick[];
  /** Pixels of a day number; days outside the axis land on its ends. */
  place(day: number): number;
}

/** Room that the name of a month takes, with air. */
const tickWidth = 46;

/**
 * The time axis over whole weeks: names of months, thinned out to what fits, of the year at its first month; of years
 * alone where it is long.
 *
 * @param weeks - Mondays; the axis ends with the Sunday of the last.
 * @param span - left and right end in pixels.
 */
export function computeTimeAxis(
  weeks: AxisWeeks,
  span: readonly [left: number, right: number],
  words: ChartWords,
): TimeAxis {
  const start = dayNumber(weeks.first);
  const end = Math.max(dayNumber(weeks.last), start) + 7;
  const scale = linearScale([start, end], span);
  return {
    left: span[0],
    right: span[1],
    columnWidth: ((span[1] - span[0]) / ((end - start) / 7)) * (weeks.step ?? 1),
    ticks: computeTicks(start, end, scale, words),
    place: (day) => scale(day),
  };
}

function computeTicks(
  start: number,
  end: number,
  place: (day: number) => number,
  words: ChartWords,
): readonly TimeTick[] {
  const months = firstsOfMonths(start, end);
  const room = Math.max(1, Math.floor((place(end) - place(start)) / tickWidth));
  const isLong = months.length > 18;
  const firsts = isLong ? months.filter(isNewYear) : months;
  const isNear = isLong
    ? place(firsts[0] ?? end) - place(start) < tickWidth
    : firsts.some((day) => day - start < 10);
  const named = isNear ? firsts : [start, ...firsts];
  const step = Math.max(1, Math.ceil(named.length / room));
  const kept = named.filter((_day, index) => index % step === 0);
  return kept
    .map((day) => ({
      x: place(day),
      // On a short axis January has the name of its year: the months before it are those of the year before.
      label:
        isLong || (isNewYear(day) && day > start)
          ? String(toUtcDate(day).getUTCFullYear())
          : words.month(day, false),
    }))
    .filter((tick) => tick.x <= place(end) - tickWidth / 2);
}

function isNewYear(day: number): boolean {
  return toUtcDate(day).toISOString().slice(5, 10) === '01-01';
}

/** First days of the months that begin in some days, as day numbers; `end` is the day after the last. */
function firstsOfMonths(start: number, end: number): readonly number[] {
  const first = toUtcDate(start);
  const firsts: number[] = [];
  for (let month = first.getUTCMonth(); ; month++) {
    const day = Date.UTC(first.getUTCFullYear(), month, 1) / millisecondsPerDay;
    if (day >= end) return firsts;
    if (day >= start) firsts.push(day);
  }
}

const millisecondsPerDay = 86_400_000;
