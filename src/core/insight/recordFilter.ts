import { addDays, type CivilDate, startOfWeek } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { isBounded } from './confine.ts';
import { civilDateOf, epochDayOf, sundayOf, weekNumberOfDate } from './isoWeek.ts';
import type { RecordBounds, RecordFilter } from './recordSelection.ts';
import { selectRecords } from './selectRecords.ts';

/** Four weeks up to today, today included. */
const lastDays = 28;

/**
 * A filter as of today, as the condition that its records fulfil; empty where it leaves nothing out.
 *
 * It is the same condition as that of any selection, so that a number and the records behind it cannot differ: a range
 * holds records dated in it. What has no date (a goal, a person, an entry that lacks its date) is in no range.
 */
export function boundsOf(filter: RecordFilter, today: CivilDate): RecordBounds {
  const { study, group } = filter;
  return {
    ...daysOf(filter, today),
    ...(study !== undefined && { study }),
    ...(group !== undefined && { group }),
  };
}

function daysOf({ range, from, to }: RecordFilter, today: CivilDate): Pick<RecordBounds, 'from' | 'to'> {
  if (range === undefined) return {};
  switch (range) {
    case 'last-4-weeks':
      return { from: addDays(today, 1 - lastDays), to: today };
    case 'this-week':
      return { from: startOfWeek(today), to: sundayOf(weekNumberOfDate(today)) };
    case 'this-month':
      return monthOf(today);
    case 'dates': {
      const isTurned = from !== undefined && to !== undefined && to < from;
      const [first, last] = isTurned ? [to, from] : [from, to];
      return { ...(first && { from: first }), ...(last && { to: last }) };
    }
  }
}

function monthOf(today: CivilDate): { readonly from: CivilDate; readonly to: CivilDate } {
  const from = addDays(today, 1 - Number(today.slice(8)));
  const nextMonth = civilDateOf(epochDayOf(from) + 31);
  return { from, to: addDays(nextMonth, -Number(nextMonth.slice(8))) };
}

/** The view with the records within bounds alone; the same view where there are none. */
export function filterView(view: LogbookView, bounds: RecordBounds): LogbookView {
  if (!isBounded(bounds)) return view;
  const { contents } = view;
  return { ...view, contents: { ...contents, records: selectRecords(contents, bounds) } };
}
