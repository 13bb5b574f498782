import { daysBetween } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import type { InternshipClock } from './dashboardData.ts';
import { weekNumberOfDate } from './isoWeek.ts';

/** The internship's clock; `undefined` where the profile lacks a date or ends before it starts. */
export function computeInternshipClock({ contents, today }: LogbookView): InternshipClock | undefined {
  const { start, end } = contents.profile;
  if (start === undefined || end === undefined || end < start) return undefined;
  const firstWeek = weekNumberOfDate(start);
  const weeks = weekNumberOfDate(end) - firstWeek + 1;
  const week = weekNumberOfDate(today) - firstWeek + 1;
  return {
    start,
    end,
    // The Saturday after a last Friday is still in the last week, and yet after the end.
    week: today < start ? 0 : today > end ? Math.max(week, weeks + 1) : week,
    weeks,
    daysLeft: daysBetween(today, end),
  };
}
