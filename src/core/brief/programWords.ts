import type { RecordOf } from '../records/logbookRecord.ts';
import { type Wording, wording } from '../text/wording.ts';
import type { BriefLine } from './brief.ts';
import { wordsSpan } from './briefSpans.ts';

type Program = RecordOf<'program'>;

/** How far a programme got, in words. */
export const programStatusWords: Readonly<Record<NonNullable<Program['status']>, Wording>> = {
  considering: wording('considering'),
  applied: wording('applied'),
  chosen: wording('chosen'),
  declined: wording('declined'),
};

/** From when to when, as far as it is known. */
export function programDates({ start, end }: Pick<Program, 'start' | 'end'>): BriefLine {
  if (start !== undefined && end !== undefined) {
    return [wordsSpan('{start} to {end}', { start: { date: start }, end: { date: end } })];
  }
  if (start !== undefined) return [wordsSpan('from {start}', { start: { date: start } })];
  return end === undefined ? [] : [wordsSpan('until {end}', { end: { date: end } })];
}
