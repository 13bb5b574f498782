import type { CivilDate } from './civilDate.ts';

const millisecondsPerDay = 86_400_000;

/**
 * A civil date as days since 1970-01-01, so that scales can place it; `Date.UTC` alone, because the page must not
 * carry a calendar library for it.
 */
export function dayNumber(date: CivilDate): number {
  return (
    Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) /
    millisecondsPerDay
  );
}

/** The same day as a `Date` at midnight UTC, for `Intl` formats with `timeZone: 'UTC'`. */
export function toUtcDate(day: number): Date {
  return new Date(day * millisecondsPerDay);
}
