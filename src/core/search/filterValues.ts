import { type CivilDate, daysInMonth, readCivilDate } from '../dates/civilDate.ts';
import { readSaidDate } from '../entry/entryDate.ts';
import type { InternshipClock } from '../insight/dashboardData.ts';
import { mondayOf, sundayOf, weekNumberOfDate } from '../insight/isoWeek.ts';
import { type RecordType, recordTypeDefinition, recordTypeNames } from '../records/recordTypes.ts';
import { foldLatin } from '../text/foldLatin.ts';
import type { Period } from './searchQuery.ts';

/** What the values of filters are read with. */
export interface FilterContext {
  readonly today: CivilDate;
  /** Absent where `logbook.yml` lacks a date. */
  readonly clock?: InternshipClock;
}

/** The record types whose name or label begins with a word; that of a whole word alone. */
export function readTypes(value: string): readonly RecordType[] {
  const word = foldLatin(value);
  const namesOf = (type: RecordType): readonly string[] => {
    const { label, pluralLabel } = recordTypeDefinition(type);
    return [type, foldLatin(label), foldLatin(pluralLabel)];
  };
  const whole = recordTypeNames.filter((type) => namesOf(type).includes(word));
  if (whole.length > 0) return whole;
  return recordTypeNames.filter((type) => namesOf(type).some((name) => name.startsWith(word)));
}

/** The days of a week: `10`, counted from the start of the internship, or `2026-W11` (ISO 8601). */
export function readWeek(value: string, { clock }: FilterContext): Period | undefined {
  const [, year, isoWeek] = /^(\d{4})-?w(\d{1,2})$/i.exec(value) ?? [];
  if (year !== undefined && isoWeek !== undefined) return readIsoWeek(year, Number(isoWeek));
  if (clock === undefined || !/^\d{1,3}$/.test(value) || Number(value) < 1) return undefined;
  return weekAt(weekNumberOfDate(clock.start) + Number(value) - 1);
}

function readIsoWeek(year: string, week: number): Period | undefined {
  // 4 January is always in the first week of its year, 28 December always in the last (ISO 8601).
  const first = readCivilDate(`${year}-01-04`);
  const last = readCivilDate(`${year}-12-28`);
  if (first === undefined || last === undefined) return undefined;
  const number = weekNumberOfDate(first) + week - 1;
  return week >= 1 && number <= weekNumberOfDate(last) ? weekAt(number) : undefined;
}

function weekAt(number: number): Period {
  return { from: mondayOf(number), to: sundayOf(number) };
}

/** The days that a value says: a day, a month `2026-03`, a year, or a word such as `yesterday`. */
export function readDateFilter(value: string, today: CivilDate): Period | undefined {
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?$/.exec(value) ?? [];
  if (year !== undefined) {
    const lastMonth = month ?? '12';
    const days = daysInMonth(Number(year), Number(lastMonth));
    const from = readCivilDate(`${year}-${month ?? '01'}-01`);
    const to = readCivilDate(`${year}-${lastMonth}-${days}`);
    return from && to && { from, to };
  }
  const said = readSaidDate(value.split(/\s+/), today, 'past');
  return said?.kind === 'date' ? { from: said.date, to: said.date } : undefined;
}
