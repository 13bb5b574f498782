import type { RawEntry } from './rawRecord.ts';

/*
 * Arithmetic of days for the second count of the numbers that views show: by the clock of the platform in UTC, where
 * core has its own calendar. Days are texts, `YYYY-MM-DD`.
 */

const msPerDay = 86_400_000;

function msOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** Whether a text is a day of the years in which a logbook can have days. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(msOf(text))) return false;
  return new Date(msOf(text)).toISOString().startsWith(text) && text >= '1900' && text < '2201';
}

export function plusDays(day: string, days: number): string {
  return new Date(msOf(day) + days * msPerDay).toISOString().slice(0, 10);
}

/** The day so many months later, at most the last one of its month. */
export function plusMonths(day: string, months: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  last.setUTCDate(Math.min(dayOfMonth, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

export function daysFrom(first: string, second: string): number {
  return Math.round((msOf(second) - msOf(first)) / msPerDay);
}

/** The Monday of the ISO 8601 week of a day. */
export function mondayOf(day: string): string {
  const dayOfWeek = new Date(msOf(day)).getUTCDay();
  return plusDays(day, -((dayOfWeek + 6) % 7));
}

/** Every day from one to another, both included. */
export function daysBetweenBoth(first: string, last: string): readonly string[] {
  return Array.from({ length: Math.max(0, daysFrom(first, last) + 1) }, (_, day) => plusDays(first, day));
}

/** Whether a day is a Monday to Friday of the internship on which the profile says no leave. */
export function isWorkDay(profile: RawEntry, day: string): boolean {
  const [start, end] = [profile.day('start'), profile.day('end')];
  if (start === undefined || end === undefined || day < start || day > end) return false;
  const isAway = profile.entries('leave').some((leave) => {
    const from = leave.day('from') ?? '9999';
    return day >= from && day <= (leave.day('to') ?? from);
  });
  return !isAway && daysFrom(mondayOf(day), day) < 5;
}
