import { dayNumber, toUtcDate } from '../../core/dates/dayNumber.ts';
import { fillTemplate } from '../../core/problems.ts';
import type { WordFacts, Words } from '../../core/text/words.ts';
import type { SharedStrings } from '../../protocol/strings.ts';

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
  const text = (key: keyof S & string, facts: WordFacts = {}): string =>
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

/**
 * VS Code names some languages in its own way (`qps-ploc`): `Intl` takes the language of the system for a tag that it
 * does not know, and throws on what is no tag.
 */
function supportedLocale(language: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf(language)[0] ?? 'en';
  } catch {
    // Not a tag: numbers and dates in English are better than no page.
    return 'en';
  }
}
