import * as vscode from 'vscode';
import type { CivilDate } from '../../core/dates/civilDate.ts';

/** The instant at which a civil date begins in UTC: only for formatting in UTC, never for arithmetic. */
function inUtc(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

function formatterOf(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(vscode.env.language, { ...options, timeZone: 'UTC' });
}

/** A date with the day of the week, in the display language: `Mon, Mar 16`. */
export function formatDay(date: CivilDate): string {
  return formatterOf({ weekday: 'short', month: 'short', day: 'numeric' }).format(inUtc(date));
}

/** The day of the week: `Mon`. */
export function formatWeekday(date: CivilDate): string {
  return formatterOf({ weekday: 'short' }).format(inUtc(date));
}

/** A date of about this year: `Mar 16`. */
export function formatShortDate(date: CivilDate): string {
  return formatterOf({ month: 'short', day: 'numeric' }).format(inUtc(date));
}

/** A date with its year: `Mar 16, 2026`. */
export function formatDate(date: CivilDate): string {
  return formatterOf({ year: 'numeric', month: 'short', day: 'numeric' }).format(inUtc(date));
}

/** A moment in the zone of this machine: `Mar 16, 2026, 3:08 PM`. */
export function formatMoment(ms: number): string {
  return new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' }).format(ms);
}

/** The seven days from a Monday: `Mar 16 – 22, 2026`. */
export function formatWeek(monday: CivilDate): string {
  const formatter = formatterOf({ year: 'numeric', month: 'short', day: 'numeric' });
  const sunday = inUtc(monday);
  // In UTC every day has 24 hours.
  sunday.setUTCDate(sunday.getUTCDate() + 6);
  return formatter.formatRange(inUtc(monday), sunday);
}

/** A month: `March 2026`. */
export function formatMonth(month: string): string {
  return formatterOf({ year: 'numeric', month: 'long' }).format(inUtc(`${month}-01`));
}

/** A number of hours with at most two decimals: `3.5`. */
export function formatHours(hours: number): string {
  return new Intl.NumberFormat(vscode.env.language, { maximumFractionDigits: 2 }).format(hours);
}
