import type { CivilDate } from '../dates/civilDate.ts';
import { toUtcDate } from '../dates/dayNumber.ts';
import type { ChartWords } from './chartWords.ts';

/**
 * A day in words, with its year where that is not the year of today.
 *
 * @param today - as a day number.
 */
export function formatNearDate(
  date: CivilDate,
  today: number,
  words: Pick<ChartWords, 'date' | 'longDate'>,
): string {
  const isThisYear = Number(date.slice(0, 4)) === toUtcDate(today).getUTCFullYear();
  return isThisYear ? words.date(date) : words.longDate(date);
}
