import { readCivilDate } from '../dates/civilDate.ts';
import { readFrontMatterDocument, readYamlDocument } from '../format/frontMatterDocument.ts';
import { spanStarts } from '../records/findContradictions.ts';
import type { LocatedProblem } from '../records/inspectRecord.ts';
import { type Fix, type FixContext, useWord } from './fix.ts';
import { profilePath } from './recordPath.ts';

/**
 * The fixes of two dates in an impossible order: the year of the other date, where the earlier one was written with
 * the year before (a slip of January); the two swapped, where they are the ends of one stretch of days; else the
 * other date.
 */
export function dateFixes(one: LocatedProblem, context: FixContext): readonly Fix[] {
  const { key, value, other, earliest } = one.facts;
  const inSameYear = withNextYear(String(value));
  const isSlip = inSameYear !== undefined && inSameYear.slice(0, 4) === String(earliest).slice(0, 4);
  const fixes = isSlip && inSameYear >= String(earliest) ? [useWord(one, inSameYear)] : [];
  const swap = spanStarts[String(key)] === other ? swapFix(one, context) : undefined;
  return [...fixes, swap ?? useWord(one, String(earliest))];
}

function withNextYear(date: string): string | undefined {
  const year = String(Number(date.slice(0, 4)) + 1).padStart(4, '0');
  return readCivilDate(`${year}${date.slice(4)}`);
}

/** Swaps what stands there, quotes and all; `undefined` where one of the two is not found. */
export function swapFix(
  { at, facts, range }: LocatedProblem,
  { text, path }: FixContext,
  kind: 'swap-dates' | 'swap-values' = 'swap-dates',
): Fix | undefined {
  const document = path === profilePath ? readYamlDocument(text) : readFrontMatterDocument(text);
  const [key, other] = [String(facts.key), String(facts.other)];
  const start = document.valueRange([...at.slice(0, -1), other]);
  if (start === undefined) return undefined;
  return {
    words: { kind, key, other },
    edits: [
      { range: start, newText: text.slice(range.start, range.end) },
      { range, newText: text.slice(start.start, start.end) },
    ],
  };
}
