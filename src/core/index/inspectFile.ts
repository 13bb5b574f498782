import { computeClaim } from '../achievement/claims.ts';
import { findClaimProblems } from '../achievement/findClaimProblems.ts';
import {
  type FrontMatterDocument,
  readFrontMatterDocument,
  readYamlDocument,
} from '../format/frontMatterDocument.ts';
import type { Problem } from '../problems.ts';
import { findDateProblems } from '../records/findDateProblems.ts';
import { inspectProfile, inspectRecord, type LocatedProblem } from '../records/inspectRecord.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';
import { nameUsesOfProfile } from '../records/nameUses.ts';
import { rangeOfName } from '../records/rangeOfName.ts';
import { findFigureProblemsOf } from './findFigureProblems.ts';
import { findRecordProblems, findTwins } from './findLogbookProblems.ts';
import { findUnknown } from './findNameProblems.ts';
import type { LogbookView } from './logbookContents.ts';
import { LogbookNames } from './logbookNames.ts';
import { profilePath } from './recordPath.ts';

/**
 * Every problem of a file, each with its place, in the order of the text: its own, and those that only the whole
 * logbook and today's date show, which are an id or a contact's slug used twice, names of skills, people, studies and
 * records that the logbook does not have, work done in the future, figures that others show to be doubtful, and claims
 * that say more than their sources.
 *
 * @param path - relative to the logbook's root.
 * @param view - the logbook around the file; without it the file alone is looked at.
 * @param names - those of the view, for a caller that keeps them over many files.
 */
export function inspectFile(
  text: string,
  path: string,
  view: LogbookView | undefined,
  names = view && new LogbookNames(view.contents),
): readonly LocatedProblem[] {
  if (path === profilePath) return inspectProfileFile(text, names);
  const { record, problems } = inspectRecord(text, path);
  if (record === undefined || view === undefined || names === undefined) return problems;
  const stored = { path, record };
  const found = [
    ...findRecordProblems(stored, names),
    ...findTwins(stored, view.contents),
    ...findDateProblems(record, view.today),
    ...(record.type === 'achievement' ? findClaimProblems(computeClaim(view, path, record)) : []),
    ...findFigureProblemsOf(record, othersThan(path, view), view.today),
  ];
  return withPlaces(problems, found, text, () => readFrontMatterDocument(text));
}

function* othersThan(path: string, { contents }: LogbookView): Iterable<LogbookRecord> {
  for (const stored of contents.records) if (stored.path !== path) yield stored.record;
}

function inspectProfileFile(text: string, names: LogbookNames | undefined): readonly LocatedProblem[] {
  const { profile, problems } = inspectProfile(text);
  const found = names === undefined ? [] : findUnknown(nameUsesOfProfile(profile), names);
  return withPlaces(problems, found, text, () => readYamlDocument(text));
}

function withPlaces(
  problems: readonly LocatedProblem[],
  found: readonly Problem[],
  text: string,
  readDocument: () => FrontMatterDocument,
): readonly LocatedProblem[] {
  if (found.length === 0) return problems;
  const document = readDocument();
  const located = found.map((one): LocatedProblem => ({ ...one, range: placeOf(one, text, document) }));
  return [...problems, ...located].sort((one, other) => one.range.start - other.range.start);
}

function placeOf(one: Problem, text: string, document: FrontMatterDocument): LocatedProblem['range'] {
  const { at, facts } = one;
  if (typeof facts.nth === 'number')
    return placeOfWords(String(facts.value), facts.nth, text, document.valueRange(at));
  if (at[0] === 'figures') return document.keyRange(at) ?? { start: 0, end: 0 };
  if (at[0] === 'metrics')
    return document.valueRange(at) ?? document.valueRange(['metrics']) ?? { start: 0, end: 0 };
  const isKey = one.code === 'unknown-skill' && at[0] === 'ratings';
  const ofName = rangeOfName(text, document, { name: String(facts.value), at, isKey });
  return ofName ?? document.valueRange(at.slice(0, 1)) ?? { start: 0, end: 0 };
}

/** Where words of a sentence stand; the whole sentence where YAML writes them otherwise. */
function placeOfWords(
  words: string,
  nth: number,
  text: string,
  range: LocatedProblem['range'] | undefined,
): LocatedProblem['range'] {
  if (range === undefined) return { start: 0, end: 0 };
  let start = range.start - 1;
  for (let found = 0; found <= nth; found++) {
    start = text.indexOf(words, start + 1);
    if (start < 0 || start + words.length > range.end) return range;
  }
  return { start, end: start + words.length };
}
