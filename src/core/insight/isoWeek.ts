import type { CivilDate } from '../dates/civilDate.ts';
import { addDays } from '../dates/civilDate.ts';

// A literal that exists.
const epoch = '1970-01-01' as CivilDate;
/** 1970-01-01 was a Thursday, so the Monday of its week is three days before. */
const daysFromEpochMonday = 3;

/**
 * Days from 1970-01-01 to a date; negative before it.
 *
 * Integer arithmetic of the proleptic Gregorian calendar (400 years have 146,097 days; a year is counted from
 * March, so that the leap day is its last): the dates of 10,000 records cost less than a millisecond.
 */
export function epochDayOf(date: CivilDate): number {
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + Number(date.slice(8, 10)) - 1;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const daysToMarchOfYear1970 = 719_468;
  return year * 365 + leapDays + dayOfYear - daysToMarchOfYear1970;
}

/** Number of the ISO 8601 week that holds an epoch day; weeks count up by one over every year's end. */
export function weekNumberOf(epochDay: number): number {
  return Math.floor((epochDay + daysFromEpochMonday) / 7);
}

/** Number of the ISO 8601 week that holds a date. */
export function weekNumberOfDate(date: CivilDate): number {
  return weekNumberOf(epochDayOf(date));
}

/** First day of a week that holds a civil date (0001-01-01 is itself a Monday). */
export function mondayOf(weekNumber: number): CivilDate {
  return addDays(epoch, weekNumber * 7 - daysFromEpochMonday);
}

/** Last day of a week: its Sunday, or 9999-12-31 in the last week that civil dates know. */
export function sundayOf(weekNumber: number): CivilDate {
  const lastEpochDay = 2_932_896;
  return addDays(epoch, Math.min(weekNumber * 7 - daysFromEpochMonday + 6, lastEpochDay));
}
