import { type Problem, problem, severityOf } from '../problems.ts';
import type { StoredRecord } from '../records/logbookRecord.ts';
import type { SkippedPath } from './fileStore.ts';
import { findContactTwins } from './findContactTwins.ts';
import type { IdCount } from './idCount.ts';
import type { IndexedFile } from './indexedFile.ts';
import type { ProblemFile } from './logbookContents.ts';

/** What may have problems: the profile, the files, and what the walk left out. */
export interface ProblemSources {
  readonly profile: ProblemFile;
  readonly files: Iterable<IndexedFile>;
  /** In the order of views: of files with one id each names the first other one in this order. */
  readonly records: readonly StoredRecord[];
  readonly skipped: readonly SkippedPath[];
  /** The ids of these records. */
  readonly ids: IdCount;
}

/**
 * All files with problems, by path in the order of UTF-16 units; a record whose id, or a contact whose slug, another
 * has too is one.
 */
export function computeProblemFiles({
  profile,
  files,
  records,
  skipped,
  ids,
}: ProblemSources): readonly ProblemFile[] {
  const twinsByPath = findTwins(records, ids);
  const contactTwinsByPath = findContactTwins(records);
  const found: ProblemFile[] = profile.problems.length > 0 ? [profile] : [];
  for (const { entry, stored, problems } of files) {
    const twin = twinsByPath.get(entry.path);
    const contactTwin = contactTwinsByPath.get(entry.path);
    if (problems.length === 0 && twin === undefined && contactTwin === undefined) continue;
    const all = [...problems, ...[twin, contactTwin].filter((one) => one !== undefined)];
    found.push({ path: entry.path, isBroken: stored === undefined, problems: all });
  }
  for (const { path, code, reason } of skipped) {
    found.push({ path, isBroken: severityOf(code) === 'error', problems: [problem(code, [], { reason })] });
  }
  return found.sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0));
}

/** For each record whose id another record has too, the problem that names the other. */
function findTwins(records: readonly StoredRecord[], ids: IdCount): ReadonlyMap<string, Problem> {
  const firstById = new Map<string, StoredRecord>();
  const twinsByPath = new Map<string, Problem>();
  if (!ids.hasShared) return twinsByPath;
  for (const stored of records) {
    const { id } = stored.record;
    if (!ids.isShared(id)) continue;
    const first = firstById.get(id);
    if (first === undefined) {
      firstById.set(id, stored);
      continue;
    }
    twinsByPath.set(stored.path, problem('duplicate-id', ['id'], { id, path: first.path }));
    if (!twinsByPath.has(first.path)) {
      twinsByPath.set(first.path, problem('duplicate-id', ['id'], { id, path: stored.path }));
    }
  }
  return twinsByPath;
}
