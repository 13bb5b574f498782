import { toUtcDate } from '../dates/dayNumber.ts';
import { formatNumber } from '../metrics/units.ts';
import { fillTemplate } from '../problems.ts';
import { compareText } from '../text/compareText.ts';
import type { WordFacts, Words } from '../text/words.ts';
import { type ChartStrings, chartStrings } from './chartStrings.ts';

/** What charts need to be written on. */
export type ChartWords = Words<ChartStrings>;

const months = 'January February March April May June July August September October November December';
const monthNames = months.split(' ');

/** English words that are the same on every machine: those of exports. */
export const englishChartWords: ChartWords = {
  text,
  counted: (one, many, count, facts = {}) =>
    text(count === 1 ? one : many, { count: formatNumber(count), ...facts }),
  number: formatNumber,
  hours: (value) => text('hours.plain', { hours: formatNumber(value) }),
  records: (count) => englishChartWords.counted('records.one', 'records.many', count),
  share: (value) => `${Math.round(value * 100)}%`,
  date: (date) => `${Number(date.slice(8, 10))} ${monthName(Number(date.slice(5, 7))).slice(0, 3)}`,
  longDate: (date) =>
    `${Number(date.slice(8, 10))} ${monthName(Number(date.slice(5, 7)))} ${date.slice(0, 4)}`,
  month: (day, withYear) => {
    const date = toUtcDate(day);
    const name = monthName(date.getUTCMonth() + 1).slice(0, 3);
    return withYear ? `${name} ${date.getUTCFullYear()}` : name;
  },
  compare: compareText,
};

function text(key: keyof ChartStrings, facts: WordFacts = {}): string {
  return fillTemplate(chartStrings[key], facts);
}

/** @param month - from 1. */
function monthName(month: number): string {
  return monthNames[month - 1] ?? '';
}
