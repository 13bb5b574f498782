import { Temporal } from 'temporal-polyfill';
import { epochDayOf } from './epochDay.ts';

declare const civilDateBrand: unique symbol;

/**
 * A day of the proleptic Gregorian calendar as `YYYY-MM-DD` (RFC 3339 `full-date`), without time or zone.
 *
 * Text and not an object, so that 10,000 of them cost no memory and compare with `<`.
 */
export type CivilDate = string & { readonly [civilDateBrand]: true };

const civilDatePattern = /^\d{4}-\d{2}-\d{2}$/;

/** The date that a text spells as `YYYY-MM-DD`, or `undefined` where it does not or that day does not exist. */
export function readCivilDate(text: string): CivilDate | undefined {
  if (!civilDatePattern.test(text)) return undefined;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return text as CivilDate;
}

/** Whether a text is an existing day written `YYYY-MM-DD`. */
export function isCivilDate(text: string): text is CivilDate {
  return readCivilDate(text) !== undefined;
}

/** Days of a month of the Gregorian calendar; months count from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The date as `Temporal.PlainDate`, for arithmetic. */
export function toPlainDate(date: CivilDate): Temporal.PlainDate {
  return Temporal.PlainDate.from(date);
}

/** The civil date of a `Temporal.PlainDate` of the years 1 to 9999. */
export function fromPlainDate(date: Temporal.PlainDate): CivilDate {
  return date.toString() as CivilDate;
}

/** The date a number of days later (earlier when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromPlainDate(toPlainDate(date).add({ days }));
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return epochDayOf(to) - epochDayOf(from);
}

/** ISO 8601 day of the week, Monday = 1 to Sunday = 7. */
export function isoDayOfWeek(date: CivilDate): number {
  return toPlainDate(date).dayOfWeek;
}

/** The Monday on or before a date: the start of its ISO 8601 week. */
export function startOfWeek(date: CivilDate): CivilDate {
  return addDays(date, 1 - isoDayOfWeek(date));
}

/**
 * The date a number of calendar months later; the last day of the month where it has no such day (29 February 2028
 * and 36 months are 28 February 2031). `undefined` after the year 9999.
 */
export function addMonths(date: CivilDate, months: number): CivilDate | undefined {
  const firstYearOut = 10_000;
  // Checked before: Temporal throws for what lies a quarter of a million years ahead.
  if (Number(date.slice(0, 4)) + months / 12 >= firstYearOut + 1) return undefined;
  const later = toPlainDate(date).add({ months });
  return later.year < firstYearOut ? fromPlainDate(later) : undefined;
}
