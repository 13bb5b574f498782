import { addDays, type CivilDate, daysInMonth, isoDayOfWeek, readCivilDate } from '../dates/civilDate.ts';

/** A date that some words say; `missing` where they say a day that does not exist. */
export type SaidDate = { readonly kind: 'date'; readonly date: CivilDate } | { readonly kind: 'missing' };

/** Where dates without a year and weekdays lie: work is logged after it was done, goals are due later. */
export type DateDirection = 'past' | 'future';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const weekdayPattern =
  /^(?:mon(?:day)?|tue(?:s|sday)?|weds?|wednesday|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)$/;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthPattern =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

const dayParts = new Set(['morning', 'afternoon', 'evening']);
const dueWords = new Set(['by', 'due', 'until', 'before']);

/** Most words that one date takes: `on Friday 14 March 2026`. */
export const mostDateWords = 5;

/**
 * The date that all of some words say together, or `undefined` where they say none.
 *
 * Understood: `today`, `yesterday`, `tomorrow`, `mon`, `Monday`, `last friday`, `14 Mar`, `March 14th`, each with a
 * year or a weekday before it or not, `2026-03-14`, `-2d`, `-1w`, `3 days ago`, and `on` before or `morning`,
 * `afternoon` or `evening` after any of them.
 * A weekday is the latest one before today, so that on a Friday `fri` is a week ago. A day and month without a year
 * is the latest one that is not after today. With `future`, weekdays and days lie after today instead, and `by`,
 * `due`, `until` and `before` may stand before them.
 *
 * @param words - without punctuation at their ends; in any case.
 */
export function readSaidDate(
  words: readonly string[],
  today: CivilDate,
  direction: DateDirection,
): SaidDate | undefined {
  const [first = '', ...rest] = words.map((word) => word.toLowerCase());
  const isLinked = first === 'on' || (direction === 'future' && dueWords.has(first));
  if (isLinked) return rest.length === 0 ? undefined : readSaidDate(words.slice(1), today, direction);
  if (rest.length > 0 && dayParts.has(rest.at(-1) ?? ''))
    return readSaidDate(words.slice(0, -1), today, direction);
  if (rest.length === 0) return readOneWord(first, today, direction);
  if (first === 'last' && rest.length === 1) return readWeekday(rest[0] ?? '', today, 'past');
  if (rest.length === 2 && rest[1] === 'ago') return readAgo(first, rest[0] ?? '', today);
  if (weekdayPattern.test(first)) return readDayAfterWeekday(first, rest, today, direction);
  return readDayAndMonth([first, ...rest], today, direction);
}

function readOneWord(word: string, today: CivilDate, direction: DateDirection): SaidDate | undefined {
  if (word === 'today') return { kind: 'date', date: today };
  if (word === 'yesterday') return daysFrom(today, -1);
  if (word === 'tomorrow') return daysFrom(today, 1);
  if (/^\d{4}-\d{2}-\d{2}$/.test(word)) return existing(readCivilDate(word));
  const back = /^-(\d{1,3})([dw])$/.exec(word);
  if (back) return daysFrom(today, -Number(back[1]) * (back[2] === 'w' ? 7 : 1));
  return readWeekday(word, today, direction);
}

function readWeekday(word: string, today: CivilDate, direction: DateDirection): SaidDate | undefined {
  if (!weekdayPattern.test(word)) return undefined;
  const wanted = weekdays.indexOf(word.slice(0, 3)) + 1;
  const distance = isoDayOfWeek(today) - wanted;
  const days = direction === 'past' ? -(modulo(distance - 1, 7) + 1) : modulo(-distance - 1, 7) + 1;
  return daysFrom(today, days);
}

function readAgo(count: string, unit: string, today: CivilDate): SaidDate | undefined {
  const number = count === 'a' ? 1 : /^\d{1,3}$/.test(count) ? Number(count) : undefined;
  if (number === undefined || !/^(?:day|week)s?$/.test(unit)) return undefined;
  return daysFrom(today, -number * (unit.startsWith('w') ? 7 : 1));
}

/** `Friday 14 March`: a date only where the weekday is right. */
function readDayAfterWeekday(
  weekday: string,
  words: readonly string[],
  today: CivilDate,
  direction: DateDirection,
): SaidDate | undefined {
  const said = readDayAndMonth(words, today, direction);
  if (said?.kind !== 'date') return undefined;
  return isoDayOfWeek(said.date) === weekdays.indexOf(weekday.slice(0, 3)) + 1 ? said : undefined;
}

function readDayAndMonth(
  words: readonly string[],
  today: CivilDate,
  direction: DateDirection,
): SaidDate | undefined {
  const [a = '', b = '', year] = words;
  if (words.length > 3 || (year !== undefined && !/^\d{4}$/.test(year))) return undefined;
  const [dayWord, monthWord] = monthPattern.test(a) ? [b, a] : [a, b];
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(dayWord)?.[1];
  if (day === undefined || !monthPattern.test(monthWord)) return undefined;
  const month = months.indexOf(monthWord.slice(0, 3)) + 1;
  if (year !== undefined) return existing(dateOf(Number(year), month, Number(day)));
  return nearestYear(month, Number(day), today, direction);
}

/** Leap days are at most eight years apart (1896 to 1904). */
const mostYears = 8;

function nearestYear(month: number, day: number, today: CivilDate, direction: DateDirection): SaidDate {
  const step = direction === 'past' ? -1 : 1;
  for (let distance = 0; distance <= mostYears; distance++) {
    const date = dateOf(Number(today.slice(0, 4)) + step * distance, month, day);
    const isOnSide = date !== undefined && (direction === 'past' ? date <= today : date >= today);
    if (date !== undefined && isOnSide) return { kind: 'date', date };
  }
  return { kind: 'missing' };
}

function dateOf(year: number, month: number, day: number): CivilDate | undefined {
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  const digits = (number: number, length: number) => String(number).padStart(length, '0');
  return readCivilDate(`${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`);
}

/** Checked again, as arithmetic may leave the years 1 to 9999. */
function daysFrom(today: CivilDate, days: number): SaidDate {
  return existing(readCivilDate(addDays(today, days)));
}

function existing(date: CivilDate | undefined): SaidDate {
  return date === undefined ? { kind: 'missing' } : { kind: 'date', date };
}

function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}
