import type { CivilDate } from '../../core/dates/civilDate.ts';
import { dayNumber, toUtcDate } from '../../core/dates/dayNumber.ts';
import { filterRanges, type RecordFilter } from '../../core/insight/recordSelection.ts';

/** Longest study or group that the host takes (`pageReaders.ts`). */
const longestName = 300;

/** A filter that an earlier page kept, without what the host would not take. */
export function readKeptFilter(raw: unknown): RecordFilter {
  if (typeof raw !== 'object' || raw === null) return {};
  const kept = raw as Partial<Record<keyof RecordFilter, unknown>>;
  const range = filterRanges.find((known) => known === kept.range);
  const [from, to] = [readDay(kept.from), readDay(kept.to)];
  const [study, group] = [readName(kept.study), readName(kept.group)];
  return {
    ...(range && { range }),
    ...(from && { from }),
    ...(to && { to }),
    ...(study !== undefined && { study }),
    ...(group !== undefined && { group }),
  };
}

/** A day as a date field or an earlier page gives it; `undefined` where there is no such day. */
export function readDay(raw: unknown): CivilDate | undefined {
  if (typeof raw !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(raw)) return undefined;
  // Its form is that of a date; whether the day exists shows when it comes back.
  const day = raw as CivilDate;
  const date = toUtcDate(dayNumber(day));
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(raw) ? day : undefined;
}

function readName(raw: unknown): string | undefined {
  return typeof raw === 'string' && raw !== '' && raw.length <= longestName ? raw : undefined;
}
