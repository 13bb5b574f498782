import type { LogbookView } from '../index/logbookContents.ts';
import { weekNumberOfDate } from './isoWeek.ts';
import type { LogbookTally } from './logbookTally.ts';
import { roundHours } from './recordHours.ts';
import type { Figure } from './recordSelection.ts';
import { type WorkDay, workDaysOf, workDaysPerWeek } from './workDays.ts';

/** Most weeks that are looked at, five years: a mistyped year must not make a plan of a thousand years. */
const mostWeeks = 260;

/** The hours of the internship up to today, against what `hoursPerWeek` asks for in the same days. */
export interface HoursSoFar {
  readonly hours: Figure;
  readonly planned: number;
}

/** Computes the hours so far; `undefined` where the profile lacks hours or dates, and before the first day. */
export function computeHoursSoFar(view: LogbookView, tally: LogbookTally): HoursSoFar | undefined {
  const planned = plannedHoursSoFar(view);
  const { start, end } = view.contents.profile;
  if (planned === undefined || start === undefined || end === undefined) return undefined;
  const to = view.today < end ? view.today : end;
  const selection = { from: start, to, withHours: true } as const;
  return { hours: { value: roundHours(tally.soFar.hours), selection }, planned };
}

/**
 * The hours that `hoursPerWeek` asks for from the first day of the internship up to today, today included, spread
 * evenly over Monday to Friday without leave; `undefined` where the profile lacks hours or dates, and before the first
 * day.
 */
export function plannedHoursSoFar({ contents, today }: LogbookView): number | undefined {
  const { profile } = contents;
  const { hoursPerWeek, start, end } = profile;
  if (hoursPerWeek === undefined || start === undefined || end === undefined || end < start) return undefined;
  if (today < start) return undefined;
  const first = weekNumberOfDate(start);
  const last = Math.min(weekNumberOfDate(today < end ? today : end), first + mostWeeks - 1);
  let days = 0;
  for (let week = first; week <= last; week++) {
    days += presentDays(workDaysOf(week, profile)).filter(({ date }) => date <= today).length;
  }
  return roundHours((hoursPerWeek * days) / workDaysPerWeek);
}

/**
 * The hours that `hoursPerWeek` asks for in the ISO week that holds today, as the workload counts them: 0 on leave;
 * `undefined` without hours, and before the first day and after the last one.
 */
export function plannedHoursOfWeek({ contents, today }: LogbookView): number | undefined {
  const { profile } = contents;
  const { hoursPerWeek, start, end } = profile;
  if (hoursPerWeek === undefined) return undefined;
  if (start === undefined || end === undefined || end < start) return hoursPerWeek;
  if (today < start || today > end) return undefined;
  const days = presentDays(workDaysOf(weekNumberOfDate(today), profile));
  return roundHours((hoursPerWeek * days.length) / workDaysPerWeek);
}

function presentDays(days: readonly WorkDay[]): readonly WorkDay[] {
  return days.filter(({ isAway }) => !isAway);
}
