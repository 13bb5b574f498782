import type { CivilDate } from '../dates/civilDate.ts';

export type WordFacts = Readonly<Record<string, string | number>>;

/** The words of a page or a chart in one language: templates, numbers and dates. */
export interface Words<S extends Readonly<Record<string, string>>> {
  /** A template with its holes filled. */
  text(key: keyof S & string, facts?: WordFacts): string;
  /** One of two templates by a count; `{count}` and the given facts are filled. */
  counted(one: keyof S & string, many: keyof S & string, count: number, facts?: WordFacts): string;
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
