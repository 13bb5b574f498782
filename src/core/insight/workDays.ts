import type { CivilDate } from '../dates/civilDate.ts';
import type { LogbookProfile } from '../records/profile.ts';
import { civilDateOf, epochDayOf, mondayOf } from './isoWeek.ts';

/** Monday to Friday: what hours a week are spread over. */
export const workDaysPerWeek = 5;

/** A Monday to Friday on which the internship is. */
export interface WorkDay {
  readonly date: CivilDate;
  /** Leave or holiday by `leave` of the profile. */
  readonly isAway: boolean;
}

/** The work days of an ISO week that lie in the internship, in order; none where the profile lacks its dates. */
export function workDaysOf(
  weekNumber: number,
  { start, end, leave = [] }: LogbookProfile,
): readonly WorkDay[] {
  if (start === undefined || end === undefined) return [];
  const monday = epochDayOf(mondayOf(weekNumber));
  const days: WorkDay[] = [];
  for (let day = monday; day < monday + workDaysPerWeek; day++) {
    const date = civilDateOf(day);
    if (date < start || date > end) continue;
    days.push({ date, isAway: leave.some(({ from, to = from }) => date >= from && date <= to) });
  }
  return days;
}
