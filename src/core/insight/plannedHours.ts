import type { LogbookView } from '../index/logbookContents.ts';
import { weekNumberOfDate } from './isoWeek.ts';
import { roundHours } from './recordHours.ts';
import { workDaysOf, workDaysPerWeek } from './workDays.ts';

/** Most weeks that are looked at, five years: a mistyped year must not make a plan of a thousand years. */
const mostWeeks = 260;

/**
 * The hours that `hoursPerWeek` asks for from the first day of the internship up to today, today included, spread
 * evenly over Monday to Friday without leave; `undefined` where the profile lacks hours or dates.
 */
export function plannedHoursSoFar({ contents, today }: LogbookView): number | undefined {
  const { profile } = contents;
  const { hoursPerWeek, start, end } = profile;
  if (hoursPerWeek === undefined || start === undefined || end === undefined || end < start) return undefined;
  const first = weekNumberOfDate(start);
  const last = Math.min(weekNumberOfDate(today < end ? today : end), first + mostWeeks - 1);
  let days = 0;
  for (let week = first; week <= last; week++) {
    days += workDaysOf(week, profile).filter(({ date, isAway }) => !isAway && date <= today).length;
  }
  return roundHours((hoursPerWeek * days) / workDaysPerWeek);
}
