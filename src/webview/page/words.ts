import type { CivilDate } from '../../core/dates/civilDate.ts';
import { fillTemplate } from '../../core/problems.ts';
import type { SharedStrings } from '../../protocol/strings.ts';
import { dayNumber, toUtcDate } from './civilDays.ts';

type Facts = Readonly<Record<string, string | number>>;

/** The words of a page in the user's language: translated templates, numbers and dates. */
export interface Words<S extends SharedStrings> {
  /** A template with its holes filled. */
  text(key: keyof S & string, facts?: Facts): string;
  /** One of two templates by a count; `{count}` and the given facts are filled. */
  counted(one: keyof S & string, many: keyof S & string, count: number, facts?: Facts): string;
  /** At most two decimals. */
  number(value: number): string;
  /** `12.5 h` */
  hours(value: number): string;
  /** `14 records` */
  records(count: number): string;
  /** `37%` of a share between 0 and 1. */
  share(value: number): string;
  /** `14 Mar` */
  date(date: CivilDate): string;
  /** `14 March 2026`, for speech and tooltips. */
  longDate(date: CivilDate): string;
  /** `Mar`, or `Mar 2027` where the year has to be said. */
  month(day: number, withYear: boolean): string;
  /** Order of two texts in the user's language. */
  compare(left: string, right: string): number;
}

/** The words of a page; an unknown language falls back to English. */
export function createWords<S extends SharedStrings>(strings: S, language: string): Words<S> {
  const locale = supportedLocale(language);
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const shares = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const dates = dateFormat(locale, { day: 'numeric', month: 'short' });
  const longDates = dateFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
  const months = dateFormat(locale, { month: 'short' });
  const monthsWithYear = dateFormat(locale, { month: 'short', year: 'numeric' });
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const text = (key: keyof S & string, facts: Facts = {}): string =>
    fillTemplate(String(strings[key]), facts);
  const counted: Words<S>['counted'] = (one, many, count, facts = {}) =>
    text(count === 1 ? one : many, { count: numbers.format(count), ...facts });
  return {
    text,
    counted,
    number: (value) => numbers.format(value),
    hours: (value) => text('hours.plain', { hours: numbers.format(value) }),
    records: (count) => counted('records.one', 'records.many', count),
    share: (value) => shares.format(value),
    date: (date) => dates.format(toUtcDate(dayNumber(date))),
    longDate: (date) => longDates.format(toUtcDate(dayNumber(date))),
    month: (day, withYear) => (withYear ? monthsWithYear : months).format(toUtcDate(day)),
    compare: (left, right) => collator.compare(left, right),
  };
}

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: 'UTC' });
}

/** VS Code names some languages in its own way (`qps-ploc`); `Intl` throws on what is no tag. */
function supportedLocale(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    // Not a tag: numbers and dates in English are better than no page.
    return 'en';
  }
}
