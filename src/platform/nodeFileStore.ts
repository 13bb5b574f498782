import type { Stats } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import {
  type FileEntry,
  type FileListing,
  type FileStore,
  type FileText,
  fileSizeLimitBytes,
  headLimitBytes,
  type SkippedPath,
} from '../core/index/fileStore.ts';
import { forEachBounded } from '../core/index/forEachBounded.ts';
import { TimeSlice } from '../core/index/scheduler.ts';
import { type DecodedText, decodeHead, decodeText, holdsHead, refuseLargeFile } from './decodeText.ts';
import { errorCodeOf, isMissing, isTransient } from './nodeErrors.ts';
import { type NodeFileSystem, nodeFileSystem, promiseOf } from './nodeFileSystem.ts';
import { nodeScheduler } from './nodeScheduler.ts';
import { isPathBelow, isSamePath } from './pathBelow.ts';
import { withTimeout } from './patience.ts';
import { QuickCalls } from './quickCalls.ts';
import {
  type ByteSource,
  type BytesReading,
  type HowToRead,
  readBytesAtOnce,
  readBytesInBackground,
} from './readBytes.ts';
import { RealFolders } from './realFolders.ts';
import { walkFolder } from './walkFolder.ts';

/** Settings of a store that tests change. */
export interface NodeFileStoreOptions {
  /** Node's own by default. */
  readonly fileSystem?: NodeFileSystem;
  /** Longest wait for one file or folder, in milliseconds: 10 seconds by default. */
  readonly timeoutMs?: number;
}

/** Files asked for their size and time side by side: fewer or more take half as long again (measured). */
const mostStats = 32;

const readingHead: HowToRead<DecodedText> = {
  mostBytes: headLimitBytes,
  suffices: holdsHead,
  decode: decodeHead,
};
const readingAll: HowToRead<DecodedText> = {
  mostBytes: fileSizeLimitBytes,
  suffices: () => false,
  decode: (bytes) => decodeText(bytes),
};

/** The files of a folder of this machine; it neither follows links nor leaves the folder. */
export class NodeFileStore implements FileStore {
  readonly #rootPath: string;
  readonly #fileSystem: NodeFileSystem;
  readonly #timeoutMs: number;
  readonly #source: ByteSource;
  readonly #quickCalls = new QuickCalls();
  readonly #realFolders: RealFolders;

  /** @param rootPath - absolute path of the logbook's root; it need not exist. */
  constructor(
    rootPath: string,
    { fileSystem = nodeFileSystem, timeoutMs = 10_000 }: NodeFileStoreOptions = {},
  ) {
    this.#rootPath = resolve(rootPath);
    this.#fileSystem = fileSystem;
    this.#timeoutMs = timeoutMs;
    this.#source = { fileSystem, freeBuffers: [] };
    this.#realFolders = new RealFolders(fileSystem);
  }

  async list(): Promise<FileListing | undefined> {
    try {
      const root = await this.#inTime(
        promiseOf<Stats>((done) => this.#fileSystem.stat(this.#rootPath, done)),
      );
      if (!root.isDirectory()) return undefined;
      await this.#inTime(this.#quickCalls.allowOnLocalDisk(this.#fileSystem, this.#rootPath));
    } catch (error) {
      if (isMissing(error)) return undefined;
      return { files: [], skipped: [unlisted('', error)] };
    }
    const { paths, skipped } = await walkFolder(this.#fileSystem, this.#rootPath, this.#timeoutMs);
    return this.#statEach(paths, [...skipped]);
  }

  async stat(path: string): Promise<FileEntry | undefined> {
    const found = await this.#find(path);
    return found === undefined || 'kind' in found ? undefined : found;
  }

  readHead(path: string, known?: FileEntry): Promise<FileText> {
    return this.#read(path, readingHead, known);
  }

  read(path: string): Promise<FileText> {
    return this.#read(path, readingAll);
  }

  /** Sizes and times of files, in their order. */
  async #statEach(paths: readonly string[], skipped: SkippedPath[]): Promise<FileListing> {
    const slice = new TimeSlice(nodeScheduler);
    const files: FileEntry[] = [];
    const report = (path: string, error: unknown): void => {
      if (!isMissing(error)) skipped.push(unlisted(path, error));
    };
    let next = 0;
    for (; next < paths.length && this.#quickCalls.areQuick; next++) {
      const path = paths[next] as string;
      try {
        const entry = entryOf(
          path,
          this.#quickCalls.run(() => this.#lstatAtOnce(path)),
        );
        if (entry !== undefined) files.push(entry);
      } catch (error) {
        report(path, error);
      }
      if (slice.isOver) await slice.rest();
    }
    const late = paths.slice(next);
    const lateByPath = new Map<string, FileEntry | undefined>();
    await forEachBounded(late, mostStats, async (path) => {
      try {
        lateByPath.set(path, entryOf(path, await this.#inTime(this.#lstat(path))));
      } catch (error) {
        report(path, error);
      }
    });
    files.push(...late.map((path) => lateByPath.get(path)).filter((entry) => entry !== undefined));
    return { files, skipped };
  }

  async #read(path: string, how: HowToRead<DecodedText>, known?: FileEntry): Promise<FileText> {
    const found = known ?? (await this.#find(path));
    if (found === undefined) return { kind: 'missing' };
    if ('kind' in found) return found;
    const refusal = refuseLargeFile(found.sizeBytes);
    if (refusal !== undefined) return { ...refusal, entry: found };
    try {
      const reading = { how, path: this.#absolute(path), sizeBytes: found.sizeBytes };
      const atOnce = this.#quickCalls.areQuick ? this.#readAtOnce(reading) : undefined;
      const decoded = atOnce ?? (await this.#inTime(readBytesInBackground(this.#source, reading)));
      // Spelled out: spreading an object costs as much as decoding the text.
      return decoded.kind === 'text'
        ? { kind: 'text', text: decoded.text, entry: found }
        : { ...decoded, entry: found };
    } catch (error) {
      return isMissing(error) ? { kind: 'missing' } : unreadable(found, error);
    }
  }

  /** The text of a file; `undefined` where that takes patience. */
  #readAtOnce(reading: BytesReading<DecodedText>): DecodedText | undefined {
    try {
      return this.#quickCalls.run(() => readBytesAtOnce(this.#source, reading));
    } catch (error) {
      if (isTransient(error)) return undefined;
      throw error;
    }
  }

  /** The entry of a path, or why there is no telling; `undefined` where no plain file of the folder is there. */
  async #find(path: string): Promise<FileEntry | (FileText & { kind: 'unreadable' }) | undefined> {
    if (!isPathBelow(this.#rootPath, path)) return undefined;
    try {
      if (await this.#inTime(this.#leadsElsewhere(path))) return undefined;
      return entryOf(path, await this.#inTime(this.#lstat(path)));
    } catch (error) {
      return isMissing(error) ? undefined : unreadable({ path, modifiedMs: 0, sizeBytes: 0 }, error);
    }
  }

  /** Whether a folder on the way to a path is a link. */
  async #leadsElsewhere(path: string): Promise<boolean> {
    if (!path.includes('/')) return false;
    const [root, folder] = await Promise.all([
      this.#realFolders.of(this.#rootPath),
      this.#realFolders.of(dirname(this.#absolute(path))),
    ]);
    return !isSamePath(relative(root, folder), dirname(path));
  }

  #lstatAtOnce(path: string): Stats | undefined {
    return this.#fileSystem.lstatSync(this.#absolute(path), { throwIfNoEntry: false });
  }

  #lstat(path: string): Promise<Stats> {
    return promiseOf<Stats>((done) => this.#fileSystem.lstat(this.#absolute(path), done));
  }

  #absolute(path: string): string {
    return `${this.#rootPath}/${path}`;
  }

  #inTime<T>(operation: Promise<T>): Promise<T> {
    return withTimeout(operation, this.#timeoutMs);
  }
}

/** The entry of a plain file; a link, a folder or nothing has none. */
function entryOf(path: string, stats: Stats | undefined): FileEntry | undefined {
  return stats?.isFile() ? { path, modifiedMs: stats.mtimeMs, sizeBytes: stats.size } : undefined;
}

function unlisted(path: string, error: unknown): SkippedPath {
  return { path, code: 'unreadable-file', reason: errorCodeOf(error) };
}

function unreadable(entry: FileEntry, error: unknown): FileText & { kind: 'unreadable' } {
  return { kind: 'unreadable', code: 'unreadable-file', facts: { reason: errorCodeOf(error) }, entry };
}
