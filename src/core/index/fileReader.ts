import type { FileEntry, FileStore, FileText } from './fileStore.ts';
import { forEachBounded } from './forEachBounded.ts';
import { type IndexedFile, readIndexedFile, withPosting } from './indexedFile.ts';
import { type IndexedProfile, readIndexedProfile } from './profileReading.ts';
import { profilePath } from './recordPath.ts';
import { type Scheduler, TimeSlice } from './scheduler.ts';

/** How far a reading of many files is. */
export interface IndexProgress {
  readonly read: number;
  readonly total: number;
}

/** What a reader works with. */
export interface FileReaderOptions {
  readonly store: FileStore;
  readonly scheduler: Scheduler;
  readonly onProgress: (progress: IndexProgress) => void;
  /** Asked before each file; once true the remaining ones are left. */
  readonly isCancelled: () => boolean;
}

/** Files read side by side: more gains nothing, neither on a local disk nor through `workspace.fs` (measured). */
const mostReads = 32;

/** Files between two reports of progress. */
const progressStep = 100;

/** Reads files of a store in slices; a file that cannot be read gives a problem and never an exception. */
export class FileReader {
  readonly #options: FileReaderOptions;

  constructor(options: FileReaderOptions) {
    this.#options = options;
  }

  /** The files of listed entries that are still there, in the order in which their reading ended. */
  readListed(entries: readonly FileEntry[]): Promise<readonly IndexedFile[]> {
    return this.#readMany(entries, (entry) => this.#readFile(entry.path, entry));
  }

  /** The files of paths that are there, in the order in which their reading ended. */
  readPaths(paths: readonly string[]): Promise<readonly IndexedFile[]> {
    return this.#readMany(paths, (path) => this.#readFile(path));
  }

  /** The profile as it is now. */
  async readProfile(): Promise<IndexedProfile> {
    const { store, scheduler } = this.#options;
    const readMs = scheduler.now();
    const text = await store.read(profilePath).catch((error) => failedReading(error, profilePath));
    return readIndexedProfile(text, readMs);
  }

  async #readMany<T>(
    items: readonly T[],
    read: (item: T) => Promise<IndexedFile | undefined>,
  ): Promise<readonly IndexedFile[]> {
    const { scheduler, isCancelled, onProgress } = this.#options;
    const slice = new TimeSlice(scheduler);
    const files: IndexedFile[] = [];
    let done = 0;
    await forEachBounded(items, mostReads, async (item) => {
      if (isCancelled()) return;
      const file = await read(item);
      if (file !== undefined) files.push(file);
      done++;
      if (done % progressStep === 0) onProgress({ read: done, total: items.length });
      if (slice.isOver) await slice.rest();
    });
    return files;
  }

  async #readFile(path: string, known?: FileEntry): Promise<IndexedFile | undefined> {
    const { store, scheduler } = this.#options;
    const readMs = scheduler.now();
    const text = await store.readHead(path, known).catch((error) => failedReading(error, path));
    const file = readIndexedFile(text, path, readMs);
    if (file?.stored?.record.type !== 'application') return file;
    return withPosting(file, await store.read(path).catch((error) => failedReading(error, path)));
  }
}

/** A store answers with values; should one throw all the same, one file may not hide the others. */
function failedReading(error: unknown, path: string): FileText {
  const reason = error instanceof Error ? error.message : String(error);
  const entry: FileEntry = { path, modifiedMs: 0, sizeBytes: 0 };
  return { kind: 'unreadable', code: 'unreadable-file', facts: { reason }, entry };
}
