import { scaleLinear } from 'd3-scale';
import { utcMonth, utcYear } from 'd3-time';
import type { CivilDate } from '../dates/civilDate.ts';
import { dayNumber, toUtcDate } from '../dates/dayNumber.ts';
import type { ChartWords } from './chartWords.ts';

/** The first and last week of an axis, as Mondays. */
export interface AxisWeeks {
  readonly first: CivilDate;
  readonly last: CivilDate;
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
  /** Width of a week in pixels. */
  readonly weekWidth: number;
  readonly ticks: readonly TimeTick[];
  /** Pixels of a day number; days outside the axis land on its ends. */
  place(day: number): number;
}

/** Room that the name of a month takes, with air. */
const tickWidth = 46;

/**
 * The time axis over whole weeks: names of months, thinned out to what fits; of years where it is long.
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
  const scale = scaleLinear().domain([start, end]).range(span).clamp(true);
  return {
    left: span[0],
    right: span[1],
    weekWidth: (span[1] - span[0]) / ((end - start) / 7),
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
  const months = utcMonth.range(utcMonth.ceil(toUtcDate(start)), toUtcDate(end)).map(toDay);
  const room = Math.max(1, Math.floor((place(end) - place(start)) / tickWidth));
  const isLong = months.length > 18;
  const firsts = isLong ? utcYear.range(utcYear.ceil(toUtcDate(start)), toUtcDate(end)).map(toDay) : months;
  const named = firsts.some((day) => day - start < 10) || isLong ? firsts : [start, ...firsts];
  const step = Math.max(1, Math.ceil(named.length / room));
  const kept = named.filter((_day, index) => index % step === 0);
  return kept
    .map((day) => ({
      x: place(day),
      label: isLong ? String(toUtcDate(day).getUTCFullYear()) : words.month(day, false),
    }))
    .filter((tick) => tick.x <= place(end) - tickWidth / 2);
}

function toDay(date: Date): number {
  return date.getTime() / 86_400_000;
}
