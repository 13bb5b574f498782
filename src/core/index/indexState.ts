import type { StoredRecord } from '../records/logbookRecord.ts';
import type { SkippedPath } from './fileStore.ts';
import { IdCount } from './idCount.ts';
import { type IndexedFile, saysSame } from './indexedFile.ts';
import type { LogbookContents } from './logbookContents.ts';
import { Memory } from './memory.ts';
import { computeProblemFiles } from './problemFiles.ts';
import { type IndexedProfile, profileSaysSame } from './profileReading.ts';
import { compareRecords, mergeRecords } from './recordOrder.ts';
import { profilePath } from './recordPath.ts';
import { type Scheduler, TimeSlice } from './scheduler.ts';

/** What an operation found out. */
export interface IndexChanges {
  /** Files as they were read, new and known ones. */
  readonly fresh: readonly IndexedFile[];
  /** Paths of files that are no more. */
  readonly gone: readonly string[];
  readonly profile: IndexedProfile;
  readonly skipped: readonly SkippedPath[];
}

/** The files of one logbook and the contents made of them; it takes in changes as a whole. */
export class IndexState {
  readonly #scheduler: Scheduler;
  readonly #filesByPath = new Map<string, IndexedFile>();
  readonly #ids = new IdCount();
  readonly #memory = new Memory();
  #profile: IndexedProfile | undefined;
  #skipped: readonly SkippedPath[] = [];
  #contents: LogbookContents | undefined;

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler;
  }

  get filesByPath(): ReadonlyMap<string, IndexedFile> {
    return this.#filesByPath;
  }

  /** All files, those with a record in the order of the contents. */
  filesInOrder(): readonly IndexedFile[] {
    const files = (this.#contents?.records ?? []).map(({ path }) => this.#filesByPath.get(path));
    const others = [...this.#filesByPath.values()].filter(({ stored }) => stored === undefined);
    return [...files.filter((file) => file !== undefined), ...others];
  }

  get profile(): IndexedProfile | undefined {
    return this.#profile;
  }

  get skipped(): readonly SkippedPath[] {
    return this.#skipped;
  }

  /** `undefined` before the first changes. */
  get contents(): LogbookContents | undefined {
    return this.#contents;
  }

  /**
   * Takes changes in; until it is done, `contents` and `filesByPath` stay as they were.
   *
   * @returns whether the contents have a new revision: not where all that was read says what was known.
   */
  async apply(changes: IndexChanges): Promise<boolean> {
    const { same, different } = await this.#compare(changes.fresh);
    const slice = new TimeSlice(this.#scheduler);
    const added = recordsOf(different).sort(compareRecords);
    await slice.rest();
    // From here on without a pause: nobody sees half of the changes.
    const removed = new Set<StoredRecord>();
    const gone = changes.gone.filter((path) => this.#filesByPath.has(path));
    for (const path of gone) {
      this.#forget(path, removed);
      this.#filesByPath.delete(path);
    }
    for (const file of same) this.#filesByPath.set(file.entry.path, file);
    for (const file of different) {
      this.#forget(file.entry.path, removed);
      this.#filesByPath.set(file.entry.path, file);
      if (file.stored !== undefined) this.#ids.add(file.stored.record.id);
    }
    const isNew = this.#takeOthers(changes) || gone.length > 0 || different.length > 0;
    if (isNew) this.#publish(removed, added, changes.profile);
    return isNew;
  }

  /** Takes the record of a path out of the ids, and notes it as removed. */
  #forget(path: string, removed: Set<StoredRecord>): void {
    const stored = this.#filesByPath.get(path)?.stored;
    if (stored === undefined) return;
    removed.add(stored);
    this.#ids.remove(stored.record.id);
  }

  async #compare(fresh: readonly IndexedFile[]): Promise<{
    readonly same: readonly IndexedFile[];
    readonly different: readonly IndexedFile[];
  }> {
    if (this.#filesByPath.size === 0) return { same: [], different: fresh };
    const slice = new TimeSlice(this.#scheduler);
    const same: IndexedFile[] = [];
    const different: IndexedFile[] = [];
    for (const file of fresh) {
      const known = this.#filesByPath.get(file.entry.path);
      // The record known before is kept, so that lists of records stay as they are.
      if (known !== undefined && saysSame(known, file)) same.push({ ...file, stored: known.stored });
      else different.push(file);
      if (slice.isOver) await slice.rest();
    }
    return { same, different };
  }

  #takeOthers({ profile, skipped: anyOrder }: IndexChanges): boolean {
    const skipped = [...anyOrder].sort((one, other) => (one.path < other.path ? -1 : 1));
    const isNew =
      this.#profile === undefined ||
      !profileSaysSame(this.#profile, profile) ||
      JSON.stringify(this.#skipped) !== JSON.stringify(skipped);
    this.#profile = profile;
    this.#skipped = skipped;
    return isNew;
  }

  #publish(
    removed: ReadonlySet<StoredRecord>,
    added: readonly StoredRecord[],
    { profile, catalogue, isBroken, problems }: IndexedProfile,
  ): void {
    const before = this.#contents?.records ?? [];
    const kept = removed.size === 0 ? before : before.filter((stored) => !removed.has(stored));
    const records = mergeRecords(kept, added);
    const problemFiles = computeProblemFiles({
      profile: { path: profilePath, isBroken, problems },
      files: this.#filesByPath.values(),
      records,
      skipped: this.#skipped,
      ids: this.#ids,
    });
    const revision = (this.#contents?.revision ?? 0) + 1;
    this.#contents = { revision, profile, records, catalogue, problemFiles, memory: this.#memory };
  }
}

function recordsOf(files: readonly IndexedFile[]): StoredRecord[] {
  const records: StoredRecord[] = [];
  for (const { stored } of files) if (stored !== undefined) records.push(stored);
  return records;
}
