import type { LogbookRecord } from '../records/logbookRecord.ts';

/** Hours that a record of any type says; 0 where it says none or its type has no hours. */
export function hoursOf(record: LogbookRecord): number {
  return 'hours' in record ? (record.hours ?? 0) : 0;
}

/** Hours as views and texts show them: one decimal. */
export function shownHours(hours: number): number {
  return Math.round(hours * 10) / 10;
}

/** A sum of hours without the noise of binary fractions (0.1 + 0.2): rounded to a millionth of an hour. */
export function roundHours(hours: number): number {
  return Math.round(hours * 1e6) / 1e6;
}
