import type { CivilDate } from '../dates/civilDate.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';
import { compareText } from '../text/compareText.ts';
import type { CalendarDay } from './formatCalendar.ts';
import { handleOf } from './seal.ts';

/** A day that a record tells of. */
export interface RecordDay {
  readonly record: LogbookRecord;
  readonly date: CivilDate;
  /** Tells several days of one record apart: letters. */
  readonly kind: string;
  readonly summary: string;
}

/** Days of records as a calendar holds them: by date, without alarms, each id once. */
export function calendarDays(days: readonly RecordDay[]): readonly CalendarDay[] {
  const timesById = new Map<string, number>();
  return [...days]
    .sort(
      (a, b) =>
        compareText(a.date, b.date) || compareText(a.record.id, b.record.id) || compareText(a.kind, b.kind),
    )
    .map(({ record, date, kind, summary }) => {
      const id = `${handleOf(record)}-${kind}`;
      const times = (timesById.get(id) ?? 0) + 1;
      timesById.set(id, times);
      const uid = `${times === 1 ? id : `${id}-${times}`}@research-logbook`;
      return { uid, date, summary, alarmDays: [] };
    });
}
