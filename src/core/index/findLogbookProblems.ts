import { computeClaims } from '../achievement/claims.ts';
import { findClaimProblems } from '../achievement/findClaimProblems.ts';
import type { Problem } from '../problems.ts';
import { problem } from '../problems.ts';
import { findDateProblems } from '../records/findDateProblems.ts';
import type { StoredRecord } from '../records/logbookRecord.ts';
import { nameUsesOfProfile } from '../records/nameUses.ts';
import { findFigureProblems } from './findFigureProblems.ts';
import { findNameProblems, findUnknown } from './findNameProblems.ts';
import type { LogbookContents, LogbookView, ProblemFile } from './logbookContents.ts';
import type { LogbookNames } from './logbookNames.ts';
import { profilePath } from './recordPath.ts';

/**
 * Every file with a problem, by path: those of the index, and those that only the whole logbook shows.
 *
 * The index does not look for the latter, because they are remarks that a view does not show and each change of one file
 * may change those of all others; so this runs when somebody asks for a check.
 */
export function findLogbookProblems(view: LogbookView, names: LogbookNames): readonly ProblemFile[] {
  const { contents, today } = view;
  const filesByPath = new Map(contents.problemFiles.map((file) => [file.path, file]));
  const add = (path: string, found: readonly Problem[]): void => {
    if (found.length === 0) return;
    const known = filesByPath.get(path);
    const problems = [...(known?.problems ?? []), ...found];
    filesByPath.set(path, { path, isBroken: known?.isBroken ?? false, problems });
  };
  const ofFigures = findFigureProblems(
    contents.records.map(({ record }) => record),
    today,
  );
  for (const stored of contents.records) {
    const { path, record } = stored;
    const figures = ofFigures.get(record) ?? [];
    add(path, [...findRecordProblems(stored, names), ...findDateProblems(record, today), ...figures]);
  }
  for (const claim of computeClaims(view)) add(claim.path, findClaimProblems(claim));
  add(profilePath, findUnknown(nameUsesOfProfile(contents.profile), names));
  return [...filesByPath.values()].sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** The problems of a record that the logbook around it shows, but for those that the index looks for. */
export function findRecordProblems(stored: StoredRecord, names: LogbookNames): readonly Problem[] {
  return [...findNameProblems(stored.record, names), ...findNamesakes(stored, names)];
}

/** What the index found out by comparing a file with all others; ids and slugs are those it had then. */
export function findTwins(
  { path, record }: StoredRecord,
  { problemFiles }: LogbookContents,
): readonly Problem[] {
  const known = problemFiles.find((file) => file.path === path)?.problems ?? [];
  return known.filter(
    ({ code, facts }) =>
      (code === 'duplicate-id' && facts.id === record.id) ||
      (code === 'duplicate-contact' && record.type === 'contact'),
  );
}

function findNamesakes(stored: StoredRecord, names: LogbookNames): readonly Problem[] {
  if (stored.record.type !== 'contact') return [];
  const [other] = names.namesakes(stored);
  return other === undefined ? [] : [problem('similar-contact', ['title'], { path: other.path })];
}
