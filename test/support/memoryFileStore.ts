import type {
  FileEntry,
  FileListing,
  FileStore,
  FileText,
  SkippedPath,
} from '../../src/core/index/fileStore.ts';
import { headLimitBytes } from '../../src/core/index/fileStore.ts';
import { compareNewestFirst, isIgnoredPath, isRecordPath } from '../../src/core/index/recordPath.ts';
import { type DecodedText, decodeHead, decodeText, refuseLargeFile } from '../../src/platform/decodeText.ts';

interface MemoryFile {
  readonly bytes: Uint8Array;
  readonly modifiedMs: number;
}

/** What a memory store is told about a new file's time. */
interface Clock {
  readonly timeMs: number;
}

/** A folder in memory that reads like one on disk. */
export class MemoryFileStore implements FileStore {
  readonly #clock: Clock;
  readonly #filesByPath = new Map<string, MemoryFile>();
  readonly #folders = new Set<string>();
  readonly #links = new Set<string>();
  #exists = true;
  /** Paths whose text was asked for, oldest first. */
  readonly readPaths: string[] = [];

  constructor(clock: Clock = { timeMs: 0 }) {
    this.#clock = clock;
  }

  /** Writes a file, over another one too; its time is now. */
  write(path: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    this.#filesByPath.set(path, { bytes, modifiedMs: this.#clock.timeMs });
    this.#exists = true;
  }

  /** Writes a file in the time it had: a change that only its size may show. */
  writeUnnoticed(path: string, content: string): void {
    const modifiedMs = this.#filesByPath.get(path)?.modifiedMs ?? this.#clock.timeMs;
    this.#filesByPath.set(path, { bytes: new TextEncoder().encode(content), modifiedMs });
  }

  delete(path: string): void {
    this.#filesByPath.delete(path);
    this.#links.delete(path);
  }

  /** Moves a file with its time, as a file system does. */
  rename(from: string, to: string): void {
    const file = this.#filesByPath.get(from);
    if (file === undefined) return;
    this.#filesByPath.delete(from);
    this.#filesByPath.set(to, file);
  }

  makeFolder(path: string): void {
    this.#folders.add(path);
  }

  makeLink(path: string): void {
    this.#links.add(path);
  }

  /** Removes the root itself, with all that is in it. */
  removeRoot(): void {
    this.#filesByPath.clear();
    this.#exists = false;
  }

  get paths(): readonly string[] {
    return [...this.#filesByPath.keys()];
  }

  async list(): Promise<FileListing | undefined> {
    if (!this.#exists) return undefined;
    const paths = this.paths.filter(isRecordPath);
    paths.sort((one, other) => compareNewestFirst(folderOf(one), folderOf(other)));
    const files = paths.map((path) => this.#entryOf(path)).filter((entry) => entry !== undefined);
    return { files, skipped: this.#listSkipped() };
  }

  async stat(path: string): Promise<FileEntry | undefined> {
    return this.#entryOf(path);
  }

  async readHead(path: string, known?: FileEntry): Promise<FileText> {
    return this.#read(path, known, (bytes) =>
      decodeHead(bytes.subarray(0, headLimitBytes), bytes.length <= headLimitBytes),
    );
  }

  async read(path: string): Promise<FileText> {
    return this.#read(path, undefined, decodeText);
  }

  #read(path: string, known: FileEntry | undefined, decode: (bytes: Uint8Array) => DecodedText): FileText {
    this.readPaths.push(path);
    const file = this.#filesByPath.get(path);
    const entry = known ?? this.#entryOf(path);
    if (file === undefined || entry === undefined) return { kind: 'missing' };
    return { ...(refuseLargeFile(file.bytes.length) ?? decode(file.bytes)), entry };
  }

  #entryOf(path: string): FileEntry | undefined {
    const file = this.#filesByPath.get(path);
    return file && { path, modifiedMs: file.modifiedMs, sizeBytes: file.bytes.length };
  }

  #listSkipped(): readonly SkippedPath[] {
    const folders = new Set(this.#folders);
    for (const path of this.paths) {
      for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1))
        folders.add(path.slice(0, end));
    }
    const named = [...folders].filter(isRecordPath).map((path) => skippedAs('folder-named-as-record', path));
    const links = [...this.#links].filter((path) => !isIgnoredPath(path));
    return [...named, ...links.map((path) => skippedAs('symbolic-link', path))];
  }
}

function skippedAs(code: SkippedPath['code'], path: string): SkippedPath {
  return { path, code, reason: code === 'symbolic-link' ? 'link' : 'folder' };
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}
