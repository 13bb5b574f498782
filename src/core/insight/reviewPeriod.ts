import { addDays, type CivilDate, daysInMonth, readCivilDate, startOfWeek } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import type { RecordOf } from '../records/logbookRecord.ts';
import { weekNumberOfDate } from './isoWeek.ts';

export type ReviewKind = NonNullable<RecordOf<'reflection'>['period']>;

/** What a review looks back on; both days belong to it. */
export interface ReviewPeriod {
  readonly kind: ReviewKind;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** The questions of a review, in the order in which they are asked; keys of a reflection. */
export const reviewPrompts = ['proud', 'hard', 'learnings', 'thanks', 'next'] as const;

/** The period of a kind that holds a day: its ISO week or month; the internship for the final review. */
export function periodOf(kind: ReviewKind, date: CivilDate, view: LogbookView): ReviewPeriod {
  switch (kind) {
    case 'weekly': {
      const from = startOfWeek(date);
      return { kind, from, to: addDays(from, 6) };
    }
    case 'monthly': {
      const month = date.slice(0, 7);
      const days = daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
      return { kind, from: dayOf(month, 1, date), to: dayOf(month, days, date) };
    }
    case 'final':
      return finalPeriod(view);
  }
}

function dayOf(month: string, day: number, fallback: CivilDate): CivilDate {
  return readCivilDate(`${month}-${String(day).padStart(2, '0')}`) ?? fallback;
}

/** The internship; where the profile lacks a date, from the first dated record to today. */
function finalPeriod({ contents, today }: LogbookView): ReviewPeriod {
  const { start, end } = contents.profile;
  const first = contents.records.reduce<CivilDate>(
    (earliest, { record: { date } }) => (date !== undefined && date < earliest ? date : earliest),
    today,
  );
  const from = start ?? first;
  const to = end ?? today;
  return { kind: 'final', from, to: to < from ? from : to };
}

/**
 * The review of a period, the newest of several.
 *
 * A reflection belongs to the period that holds its `from`, else its date. One without `period` is weekly, unless it
 * answers none of the questions: that is a self-rating.
 */
export function findReview(view: LogbookView, period: ReviewPeriod): RecordOf<'reflection'> | undefined {
  for (const { record } of view.contents.records) {
    if (record.type === 'reflection' && kindOf(record) === period.kind && isOf(record, period)) return record;
  }
  return undefined;
}

function kindOf(reflection: RecordOf<'reflection'>): ReviewKind | undefined {
  if (reflection.period !== undefined) return reflection.period;
  return openPrompts(reflection).length === reviewPrompts.length ? undefined : 'weekly';
}

function isOf({ from, date }: RecordOf<'reflection'>, period: ReviewPeriod): boolean {
  if (period.kind === 'final') return true;
  const day = from ?? date;
  if (day === undefined) return false;
  return period.kind === 'weekly'
    ? weekNumberOfDate(day) === weekNumberOfDate(period.from)
    : day.slice(0, 7) === period.from.slice(0, 7);
}

/** The questions that a review does not answer yet. */
export function openPrompts(reflection: RecordOf<'reflection'>): readonly (typeof reviewPrompts)[number][] {
  return reviewPrompts.filter((prompt) => (reflection[prompt] ?? []).length === 0);
}

/**
 * The periods to choose from today, the one to look back on first: this week or month, or the one before while that
 * has records, lies in the internship and lacks its review.
 */
export function periodChoices(kind: 'weekly' | 'monthly', view: LogbookView): readonly ReviewPeriod[] {
  const current = periodOf(kind, view.today, view);
  const before = periodOf(kind, addDays(current.from, -1), view);
  return isMissing(before, view) ? [before, current] : [current, before];
}

function isMissing(period: ReviewPeriod, view: LogbookView): boolean {
  const { start } = view.contents.profile;
  const isBefore = start !== undefined && period.to < start;
  const hasRecords = view.contents.records.some(
    ({ record: { date } }) => date !== undefined && date >= period.from && date <= period.to,
  );
  return !isBefore && hasRecords && findReview(view, period) === undefined;
}
