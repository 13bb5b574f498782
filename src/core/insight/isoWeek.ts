import type { CivilDate } from '../dates/civilDate.ts';
import { civilDateOf, epochDayOf } from '../dates/epochDay.ts';

export { civilDateOf, epochDayOf };

/** 1970-01-01 was a Thursday, so the Monday of its week is three days before. */
const daysFromEpochMonday = 3;
/** 9999-12-31. */
const lastEpochDay = 2_932_896;

/** Number of the ISO 8601 week that holds an epoch day; weeks count up by one over every year's end. */
export function weekNumberOf(epochDay: number): number {
  return Math.floor((epochDay + daysFromEpochMonday) / 7);
}

/** The last week that civil dates know. */
export const lastWeekNumber = weekNumberOf(lastEpochDay);

/** Number of the ISO 8601 week that holds a date. */
export function weekNumberOfDate(date: CivilDate): number {
  return weekNumberOf(epochDayOf(date));
}

/** `weekNumberOfDate` for many records in the order of their dates: a date that comes again costs a comparison. */
export function createWeekLookup(): (date: CivilDate) => number {
  let latest: CivilDate | undefined;
  let week = 0;
  return (date) => {
    if (date !== latest) {
      latest = date;
      week = weekNumberOfDate(date);
    }
    return week;
  };
}

/** First day of a week that holds a civil date (0001-01-01 is itself a Monday). */
export function mondayOf(weekNumber: number): CivilDate {
  return civilDateOf(weekNumber * 7 - daysFromEpochMonday);
}

/** Last day of a week: its Sunday, or 9999-12-31 in the last week that civil dates know. */
export function sundayOf(weekNumber: number): CivilDate {
  return civilDateOf(Math.min(weekNumber * 7 - daysFromEpochMonday + 6, lastEpochDay));
}
