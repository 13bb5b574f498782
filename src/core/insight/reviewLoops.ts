import { addDays, type CivilDate, daysBetween, startOfWeek } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import type { LogbookProfile } from '../records/profile.ts';
import { wording } from '../text/wording.ts';
import type { InternshipClock } from './dashboardData.ts';
import { computeInternshipClock } from './internshipClock.ts';
import { dueWords } from './loopWords.ts';
import type { LoopDraft } from './openLoop.ts';
import { findReview, periodOf, type ReviewPeriod } from './reviewPeriod.ts';

/** Days of the internship that a month needs to be worth a review of its own. */
const leastDaysOfMonth = 14;
/** How long after the end the final review, and that of the last month, are still asked for. */
const daysAfterEnd = 30;
const weekdays = 5;

/**
 * The reviews that are due inside the internship; none where the profile does not say when that is.
 *
 * - Weekly: from Monday on for the week before, as long as that is the last full one. Older weeks are not asked for:
 *   nobody remembers them. Weeks of which all five working days were leave need none.
 * - Monthly: from the first on for the month before, where the internship had at least 14 days of it.
 * - Final: in the last week and up to 30 days after the end; due on the last day. Once it is there, the last week and
 *   the months need none of their own.
 */
export function reviewLoops(view: LogbookView): readonly LoopDraft[] {
  const clock = computeInternshipClock(view);
  if (clock === undefined || clock.week === 0) return [];
  const { today } = view;
  const week = periodOf('weekly', addDays(startOfWeek(today), -1), view);
  const month = periodOf('monthly', addDays(`${today.slice(0, 8)}01` as CivilDate, -1), view);
  const final = periodOf('final', today, view);
  const hasFinal = findReview(view, final) !== undefined;
  return [
    ...(isWeekDue(view, clock, week, hasFinal) ? [reviewLoop(week, addDays(week.to, 1), today)] : []),
    ...(!hasFinal && isMonthDue(view, clock, month) ? [reviewLoop(month, addDays(month.to, 1), today)] : []),
    ...(!hasFinal && today >= startOfWeek(clock.end) && today <= addDays(clock.end, daysAfterEnd)
      ? [reviewLoop(final, clock.end, today)]
      : []),
  ];
}

function isWeekDue(
  view: LogbookView,
  { start, end }: InternshipClock,
  week: ReviewPeriod,
  hasFinal: boolean,
): boolean {
  if (week.to < start || week.from > end || (hasFinal && week.to >= end)) return false;
  return !isOnLeave(week, view.contents.profile) && findReview(view, week) === undefined;
}

function isMonthDue(view: LogbookView, { start, end }: InternshipClock, month: ReviewPeriod): boolean {
  if (view.today > addDays(end, daysAfterEnd)) return false;
  const from = month.from < start ? start : month.from;
  const to = month.to > end ? end : month.to;
  return daysBetween(from, to) + 1 >= leastDaysOfMonth && findReview(view, month) === undefined;
}

function reviewLoop(period: ReviewPeriod, due: CivilDate, today: CivilDate): LoopDraft {
  return {
    kind: 'review',
    title: titleOf(period),
    note: dueWords(due, today),
    due,
    isDue: due <= today,
    completion: { kind: 'review', period },
    part: `${period.kind}/${period.from}`,
  };
}

function titleOf({ kind, from, to }: ReviewPeriod): LoopDraft['title'] {
  switch (kind) {
    case 'weekly':
      return wording('Week of {date}', { date: { date: from } });
    case 'monthly':
      return wording('Month from {from} to {to}', { from: { date: from }, to: { date: to } });
    case 'final':
      return wording('The whole internship');
  }
}

function isOnLeave({ from }: ReviewPeriod, { leave = [] }: LogbookProfile): boolean {
  return Array.from({ length: weekdays }, (_, day) => addDays(from, day)).every((day) =>
    leave.some((one) => day >= one.from && day <= (one.to ?? one.from)),
  );
}
