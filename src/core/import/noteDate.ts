import { type CivilDate, readCivilDate } from '../dates/civilDate.ts';
import { civilDateOf } from '../insight/isoWeek.ts';

/** Which of two numbers is the day where a date does not tell. */
export type DayMonthOrder = 'day-first' | 'month-first';

/** A date as a note writes it. */
export type NoteDate =
  | { readonly kind: 'date'; readonly date: CivilDate }
  /** `03/04/2024`: both readings exist. */
  | {
      readonly kind: 'ambiguous';
      readonly written: string;
      readonly dates: Readonly<Record<DayMonthOrder, CivilDate>>;
    }
  /** Written like a date, but no such day exists. */
  | { readonly kind: 'missing'; readonly written: string };

/** A date at the start of a text. */
export interface LeadingDate {
  readonly date: NoteDate;
  /** First offset behind it, a time of day included. */
  readonly end: number;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?[ \\t]+)?';
const ending = '(?=T\\d{2}:|[^\\p{L}\\p{N}]|$)';

/**
 * The forms, the surest first: ISO 8601 and its neighbours of file names, eight digits, a month in words, and numbers
 * with the year last. Years have four digits.
 */
const forms: readonly RegExp[] = [
  `(?<year>\\d{4})(?<mark>[-_./])(?<monthNumber>\\d{1,2})\\k<mark>(?<day>\\d{1,2})`,
  `(?<eight>\\d{8})`,
  `(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)?[ \\t-]+(?:of[ \\t]+)?${monthName}[ \\t,-]+(?<year>\\d{4})`,
  `${monthName}[ \\t-]+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?[ \\t-]+(?<year>\\d{4})`,
  `(?<first>\\d{1,2})(?<mark>[-/.])(?<second>\\d{1,2})\\k<mark>(?<year>\\d{4})`,
].map((form) => new RegExp(`^${weekday}${form}${ending}`, 'iu'));

/** A time behind a date; its zone plays no part: the day counts that is written. */
const timeOfDay =
  /^(?:[T ]|[ \t]+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?[ \t]*(?:[ap]m\b|z\b|[+-]\d{2}:?\d{2}\b)?/i;

/** The date with which a text starts; `undefined` where it starts with something else. */
export function readLeadingDate(text: string): LeadingDate | undefined {
  const head = text.slice(0, 80);
  for (const form of forms) {
    const match = form.exec(head);
    const date = match?.groups && readGroups(match.groups, match[0].trim());
    if (match === null || date === undefined) continue;
    const time = timeOfDay.exec(head.slice(match[0].length));
    return { date, end: match[0].length + (time?.[0].length ?? 0) };
  }
  return undefined;
}

/** The date that a whole text is; also milliseconds since 1970, whose day in UTC counts. */
export function readNoteDate(text: string): NoteDate | undefined {
  const trimmed = text.trim();
  if (/^1\d{12}$/.test(trimmed)) {
    return { kind: 'date', date: civilDateOf(Math.floor(Number(trimmed) / 86_400_000)) };
  }
  const leading = readLeadingDate(trimmed);
  return leading !== undefined && trimmed.slice(leading.end).trim() === '' ? leading.date : undefined;
}

/** The day of a date; `undefined` where there is none, or it takes an order to know and none is given. */
export function settleDate(
  date: NoteDate | undefined,
  order: DayMonthOrder | undefined,
): CivilDate | undefined {
  if (date?.kind === 'date') return date.date;
  return date?.kind === 'ambiguous' && order !== undefined ? date.dates[order] : undefined;
}

function readGroups(
  groups: Readonly<Record<string, string | undefined>>,
  written: string,
): NoteDate | undefined {
  const { year = '', eight, month, day = '', first, second, mark } = groups;
  if (eight !== undefined) return readEightDigits(eight);
  if (first !== undefined && second !== undefined) {
    const dayFirst = dateOf(year, second, first);
    // Numbers between full stops are a day first wherever they are written.
    const monthFirst = mark === '.' ? undefined : dateOf(year, first, second);
    return choose(dayFirst, monthFirst, written);
  }
  const number =
    month === undefined ? groups.monthNumber : months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const date = dateOf(year, String(number), day);
  return date === undefined ? { kind: 'missing', written } : { kind: 'date', date };
}

/** `20240501`, else `01052024` or `05012024`; other numbers of eight digits are none. */
function readEightDigits(digits: string): NoteDate | undefined {
  const part = (start: number, end: number): string => digits.slice(start, end);
  const yearFirst = dateOf(part(0, 4), part(4, 6), part(6, 8));
  if (yearFirst !== undefined) return { kind: 'date', date: yearFirst };
  const dayFirst = dateOf(part(4, 8), part(2, 4), part(0, 2));
  const monthFirst = dateOf(part(4, 8), part(0, 2), part(2, 4));
  const chosen = choose(dayFirst, monthFirst, digits);
  return chosen.kind === 'missing' ? undefined : chosen;
}

function choose(
  dayFirst: CivilDate | undefined,
  monthFirst: CivilDate | undefined,
  written: string,
): NoteDate {
  if (dayFirst !== undefined && monthFirst !== undefined && dayFirst !== monthFirst) {
    return { kind: 'ambiguous', written, dates: { 'day-first': dayFirst, 'month-first': monthFirst } };
  }
  const date = dayFirst ?? monthFirst;
  return date === undefined ? { kind: 'missing', written } : { kind: 'date', date };
}

/** Years of notes; other numbers are no years. */
function dateOf(year: string, month: string, day: string): CivilDate | undefined {
  if (!/^(?:19|20)\d\d$/.test(year)) return undefined;
  return readCivilDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
