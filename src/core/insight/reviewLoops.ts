import { addDays, type CivilDate, daysBetween, daysInMonth, startOfWeek } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import type { RecordOf } from '../records/logbookRecord.ts';
import type { LogbookProfile } from '../records/profile.ts';
import { wording } from '../text/wording.ts';
import { computeInternshipClock } from './internshipClock.ts';
import { dueWords } from './loopWords.ts';
import type { LoopDraft, ReviewPeriod } from './openLoop.ts';

/** Days of the internship that a month needs to be worth a review of its own. */
const leastDaysOfMonth = 14;
/** A month without its own dates in the reflection was looked back on at its end, or after it. */
const lastDaysOfMonth = 7;
/** How long after the end the final review is still asked for. */
const daysForFinalReview = 30;
const weekdays = 5;

interface Span {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/**
 * The reviews that are due inside the internship; none where the profile does not say when that is.
 *
 * - Weekly: from Monday on for the week before, as long as that is the last full one. Older weeks are not asked for:
 *   nobody remembers them. Weeks of which all five working days were leave need none.
 * - Monthly: from the first on for the month before, where the internship had at least 14 days of it.
 * - Final: in the last week and up to 30 days after the end; due on the last day. Once it is there, the last week and
 *   month need none of their own.
 */
export function reviewLoops(view: LogbookView): readonly LoopDraft[] {
  const clock = computeInternshipClock(view);
  if (clock === undefined || clock.week === 0) return [];
  const { start, end } = clock;
  const { today } = view;
  const reflections = view.contents.records.flatMap(({ record }) =>
    record.type === 'reflection' ? [record] : [],
  );
  const hasFinal = reflections.some(({ period }) => period === 'final');
  const lastWeek = startOfWeek(end);
  const week = { from: addDays(startOfWeek(today), -7), to: addDays(startOfWeek(today), -1) };
  const isWeekDue =
    week.to >= start &&
    week.from <= end &&
    !(hasFinal && week.from >= lastWeek) &&
    !isOnLeave(week, view.contents.profile) &&
    !isReviewed('weekly', week, week.from, reflections, today);
  const month = monthBefore(today);
  const ofMonth = { from: month.from < start ? start : month.from, to: month.to > end ? end : month.to };
  const isMonthDue =
    !hasFinal &&
    today <= addDays(end, daysForFinalReview) &&
    daysBetween(ofMonth.from, ofMonth.to) + 1 >= leastDaysOfMonth &&
    !isReviewed('monthly', ofMonth, addDays(month.to, 1 - lastDaysOfMonth), reflections, today);
  const isFinalDue = !hasFinal && today >= lastWeek && today <= addDays(end, daysForFinalReview);
  return [
    ...(isWeekDue ? [reviewLoop('weekly', week, addDays(week.to, 1), today)] : []),
    ...(isMonthDue ? [reviewLoop('monthly', ofMonth, addDays(month.to, 1), today)] : []),
    ...(isFinalDue ? [reviewLoop('final', { from: start, to: end }, end, today)] : []),
  ];
}

function reviewLoop(period: ReviewPeriod, span: Span, due: CivilDate, today: CivilDate): LoopDraft {
  return {
    kind: 'review',
    title: titleOf(period, span),
    note: dueWords(due, today),
    due,
    isDue: due <= today,
    completion: { kind: 'review', period, ...span },
    part: `${period}/${span.from}`,
  };
}

function titleOf(period: ReviewPeriod, { from, to }: Span): LoopDraft['title'] {
  switch (period) {
    case 'weekly':
      return wording('Week of {date}', { date: { date: from } });
    case 'monthly':
      return wording('Month from {from} to {to}', { from: { date: from }, to: { date: to } });
    case 'final':
      return wording('The whole internship');
  }
}

/**
 * Whether a reflection looks back on at least half of a span; one that does not say its days does where it is dated
 * between `since` and today.
 */
function isReviewed(
  period: ReviewPeriod,
  span: Span,
  since: CivilDate,
  reflections: readonly RecordOf<'reflection'>[],
  today: CivilDate,
): boolean {
  return reflections.some((reflection) => {
    if ((reflection.period ?? 'weekly') !== period) return false;
    const { from, to, date } = reflection;
    if (from === undefined || to === undefined) return date !== undefined && date >= since && date <= today;
    const first = from < span.from ? span.from : from;
    const last = to > span.to ? span.to : to;
    return 2 * (daysBetween(first, last) + 1) >= daysBetween(span.from, span.to) + 1;
  });
}

function isOnLeave({ from }: Span, { leave = [] }: LogbookProfile): boolean {
  return Array.from({ length: weekdays }, (_, day) => addDays(from, day)).every((day) =>
    leave.some((one) => day >= one.from && day <= (one.to ?? one.from)),
  );
}

/** The calendar month before the one that holds a day. */
function monthBefore(today: CivilDate): Span {
  const to = addDays(`${today.slice(0, 8)}01` as CivilDate, -1);
  const days = daysInMonth(Number(to.slice(0, 4)), Number(to.slice(5, 7)));
  return { from: addDays(to, 1 - days), to };
}
