import { LogbookError } from '../logbookError.ts';
import { FileReader, type IndexProgress } from './fileReader.ts';
import type { FileEntry, FileListing, FileStore, SkippedPath } from './fileStore.ts';
import { type IndexedFile, isUnchanged } from './indexedFile.ts';
import { IndexState } from './indexState.ts';
import type { LogbookContents } from './logbookContents.ts';
import { type IndexedProfile, isUnchangedProfile } from './profileReading.ts';
import { isIgnoredPath, isRecordPath, profilePath } from './recordPath.ts';
import type { Scheduler } from './scheduler.ts';
import { formatSnapshot, readSnapshot } from './snapshot.ts';
import type { SnapshotStore } from './snapshotStore.ts';

/** What an index works with. */
export interface LogbookIndexOptions {
  readonly store: FileStore;
  readonly scheduler: Scheduler;
  /** Makes a later start warm; without it each start reads every file. */
  readonly snapshots?: SnapshotStore;
}

/** More changed paths than this are found faster by a sweep. */
const mostSinglePaths = 500;

/**
 * All records of one logbook, kept in step with its files.
 *
 * Nothing is read before the first call of `contents`. Operations run one after another; `current` is the state
 * before or after one, never between. A file that cannot be read is listed with its problems and hides no other.
 */
export class LogbookIndex {
  readonly #store: FileStore;
  readonly #scheduler: Scheduler;
  readonly #snapshots: SnapshotStore | undefined;
  readonly #reader: FileReader;
  readonly #state: IndexState;
  readonly #changeListeners = new Set<() => void>();
  readonly #readListeners = new Set<() => void>();
  readonly #progressListeners = new Set<(progress: IndexProgress) => void>();
  #hasFolder = false;
  #isSnapshotStale = false;
  #isDisposed = false;
  #firstRead: Promise<LogbookContents> | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor({ store, scheduler, snapshots }: LogbookIndexOptions) {
    this.#store = store;
    this.#scheduler = scheduler;
    this.#snapshots = snapshots;
    this.#state = new IndexState(scheduler);
    this.#reader = new FileReader({
      store,
      scheduler,
      isCancelled: () => this.#isDisposed,
      onProgress: (progress) => {
        for (const listener of this.#progressListeners) listener(progress);
      },
    });
  }

  /** The contents as last read; `undefined` before the first reading is done. */
  get current(): LogbookContents | undefined {
    return this.#state.contents;
  }

  /** Size and time of every file as it was last read, whatever it holds; none before the first reading. */
  get entries(): readonly FileEntry[] {
    return [...this.#state.filesByPath.values()].map(({ entry }) => entry);
  }

  /** Whether the logbook's folder was there when it was last walked; `false` before the first reading. */
  get hasFolder(): boolean {
    return this.#hasFolder;
  }

  /** Whether `saveSnapshot` has something to save. */
  get isSnapshotStale(): boolean {
    return this.#snapshots !== undefined && this.#isSnapshotStale;
  }

  /**
   * The contents; the first call reads the logbook, from the snapshot where its files are unchanged. A first
   * reading that fails is not kept: the next call tries again.
   */
  async contents(): Promise<LogbookContents> {
    if (this.current !== undefined) return this.current;
    this.#firstRead ??= this.#enqueue(() => this.#readFirst());
    try {
      return await this.#firstRead;
    } catch (error) {
      this.#firstRead = undefined;
      throw error;
    }
  }

  /** Finds what changed, came or went by walking the folder; does nothing before the first reading. */
  async refresh(): Promise<void> {
    if (this.#firstRead === undefined) return;
    await this.#enqueue(async () => this.#sweep(await this.#store.list(), this.#state.filesByPath.values()));
  }

  /**
   * Reads single files again, also new and deleted ones; does nothing before the first reading.
   *
   * @param paths - relative to the logbook's root, forward slashes, any order, repeated ones count once. A path
   *   that may be a folder, or more than 500 paths, lead to a sweep.
   */
  async update(paths: readonly string[]): Promise<void> {
    if (this.#firstRead === undefined) return;
    const wanted = [...new Set(paths)].filter((path) => !isIgnoredPath(path));
    if (wanted.length > 0) await this.#enqueue(() => this.#updateEach(wanted));
  }

  /** Reads every file anew and trusts nothing that was known. */
  async rebuild(): Promise<void> {
    await this.contents();
    await this.#enqueue(async () => this.#sweep(await this.#store.list(), nothingKnown));
  }

  /** Saves a snapshot of the present state if there is something new; worth doing once changes have settled. */
  async saveSnapshot(): Promise<void> {
    await this.#enqueue(async () => {
      if (this.#snapshots === undefined || !this.#isSnapshotStale) return;
      await this.#snapshots.save(await formatSnapshot(this.#state.filesInOrder(), this.#scheduler));
      this.#isSnapshotStale = false;
    });
  }

  /** Tells of each new revision; the function returned ends that. */
  onDidChange(listener: () => void): () => void {
    this.#changeListeners.add(listener);
    return () => void this.#changeListeners.delete(listener);
  }

  /**
   * Tells after files were read again or are gone, also where their records say what they said before: what stands
   * below a record's front matter gives no new revision. The function returned ends that.
   */
  onDidReadFiles(listener: () => void): () => void {
    this.#readListeners.add(listener);
    return () => void this.#readListeners.delete(listener);
  }

  /** Tells after every hundredth file how far a reading is; the function returned ends that. */
  onDidProgress(listener: (progress: IndexProgress) => void): () => void {
    this.#progressListeners.add(listener);
    return () => void this.#progressListeners.delete(listener);
  }

  /** Stops a reading that is under way; it and later calls throw `not-found`, and no listener hears anything more. */
  dispose(): void {
    this.#isDisposed = true;
    this.#changeListeners.clear();
    this.#readListeners.clear();
    this.#progressListeners.clear();
  }

  #enqueue<T>(operation: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(() => {
      this.#assertOpen();
      return operation();
    });
    // Whoever asked for the operation hears of its failure; the next one starts either way.
    this.#queue = result.catch(() => undefined);
    return result;
  }

  #assertOpen(): void {
    if (!this.#isDisposed) return;
    throw new LogbookError('not-found', 'This logbook was closed.', 'Open it again.');
  }

  async #readFirst(): Promise<LogbookContents> {
    const text = this.#loadSnapshot();
    const listing = await this.#store.list();
    // Parsed after the walk: what the walk leaves behind is collected before there is much to keep.
    const known = await readSnapshot((await text) ?? '', this.#scheduler);
    await this.#sweep(listing, known ?? nothingKnown);
    const contents = this.current;
    if (contents === undefined) throw new Error('a sweep published no contents');
    this.#isSnapshotStale ||= known?.length !== this.#state.filesByPath.size;
    return contents;
  }

  async #loadSnapshot(): Promise<string | undefined> {
    try {
      return await this.#snapshots?.load();
    } catch {
      // The snapshot only saves time: one that cannot be loaded is as good as none.
      return undefined;
    }
  }

  /** @param known - files whose records are taken as they are where nothing shows a change. */
  async #sweep(listing: FileListing | undefined, known: Iterable<IndexedFile>): Promise<void> {
    const { files, skipped } = listing ?? { files: [], skipped: [] };
    const gone = this.#findGone(files, skipped);
    const { unchanged, changed } = compareWithListing(known, files);
    const read = await this.#reader.readListed(changed);
    const paths = changed.map(({ path }) => path);
    gone.push(...pathsNotRead(paths, read));
    const profile = await this.#sweepProfile(known === nothingKnown);
    this.#hasFolder = listing !== undefined;
    await this.#apply({ fresh: [...this.#withoutOwn(unchanged), ...read], gone, profile, skipped });
    if (read.length > 0 || gone.length > 0) this.#isSnapshotStale = true;
  }

  /** Files that the state does not hold already. */
  #withoutOwn(files: readonly IndexedFile[]): readonly IndexedFile[] {
    const { filesByPath } = this.#state;
    return filesByPath.size === 0 ? files : files.filter((file) => filesByPath.get(file.entry.path) !== file);
  }

  /** Known files that a walk did not find; those in folders that it could not list may still be there. */
  #findGone(files: readonly FileEntry[], skipped: readonly SkippedPath[]): string[] {
    if (this.#state.filesByPath.size === 0) return [];
    const listed = new Set(files.map(({ path }) => path));
    const unlisted = skipped.filter(({ code }) => code === 'unreadable-file').map(({ path }) => path);
    return [...this.#state.filesByPath.keys()].filter(
      (path) =>
        !listed.has(path) && !unlisted.some((folder) => folder === '' || path.startsWith(`${folder}/`)),
    );
  }

  async #sweepProfile(isAnew: boolean): Promise<IndexedProfile> {
    const known = this.#state.profile;
    if (known === undefined || isAnew) return this.#reader.readProfile();
    // A store that fails here fails again in reading, and there it gives a problem.
    const now = await this.#store.stat(profilePath).catch(() => undefined);
    return isUnchangedProfile(known, now) ? known : this.#reader.readProfile();
  }

  async #updateEach(paths: readonly string[]): Promise<void> {
    const records = paths.filter((path) => path !== profilePath);
    const isManageable = records.length <= mostSinglePaths && records.every(isRecordPath);
    const fresh = isManageable ? await this.#reader.readPaths(records) : [];
    const gone = pathsNotRead(records, fresh);
    // What is no file and was none may be a folder or a link: only a walk can tell.
    if (
      !isManageable ||
      !gone.every((path) => this.#state.filesByPath.has(path)) ||
      this.#wereSkipped(records)
    ) {
      return this.#sweep(await this.#store.list(), this.#state.filesByPath.values());
    }
    const known = paths.includes(profilePath) ? undefined : this.#state.profile;
    const profile = known ?? (await this.#reader.readProfile());
    this.#isSnapshotStale = true;
    await this.#apply({ fresh, gone, profile, skipped: this.#state.skipped });
  }

  #wereSkipped(paths: readonly string[]): boolean {
    return this.#state.skipped.some(({ path }) => paths.includes(path));
  }

  async #apply(changes: Parameters<IndexState['apply']>[0]): Promise<void> {
    this.#assertOpen();
    const isNew = await this.#state.apply(changes);
    if (isNew) for (const listener of this.#changeListeners) listener();
    const hasRead = changes.fresh.length > 0 || changes.gone.length > 0;
    if (isNew || hasRead) for (const listener of this.#readListeners) listener();
  }
}

const nothingKnown: readonly IndexedFile[] = [];

/** Which known files a walk shows unchanged, in their order, and which listed ones it does not, in theirs. */
function compareWithListing(
  known: Iterable<IndexedFile>,
  files: readonly FileEntry[],
): { readonly unchanged: readonly IndexedFile[]; readonly changed: readonly FileEntry[] } {
  if (known === nothingKnown) return { unchanged: [], changed: files };
  const listedByPath = new Map(files.map((entry) => [entry.path, entry]));
  const unchanged: IndexedFile[] = [];
  for (const file of known) {
    const entry = listedByPath.get(file.entry.path);
    if (entry !== undefined && isUnchanged(file, entry)) unchanged.push(file);
  }
  if (unchanged.length === files.length) return { unchanged, changed: [] };
  for (const { entry } of unchanged) listedByPath.delete(entry.path);
  return { unchanged, changed: [...listedByPath.values()] };
}

/** Paths of files that were gone when they were to be read. */
function pathsNotRead(paths: readonly string[], read: readonly IndexedFile[]): string[] {
  if (paths.length === read.length) return [];
  const readPaths = new Set(read.map(({ entry }) => entry.path));
  return paths.filter((path) => !readPaths.has(path));
}
