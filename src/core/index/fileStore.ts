import type { ProblemCode } from '../problems.ts';

/** A file of the logbook, without its content. */
export interface FileEntry {
  /** Forward slashes, relative to the logbook's root. */
  readonly path: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly modifiedMs: number;
  readonly sizeBytes: number;
}

/** A place that could not be listed or is no file: its path (empty for the root) and why. */
export interface SkippedPath {
  readonly path: string;
  readonly code: ProblemCode;
  readonly reason: string;
}

/** Bytes of the largest file that is read at all: 10 MB of YAML take a second (measured with `yaml` 2.9.1). */
export const fileSizeLimitBytes = 2 * 1024 * 1024;

/** Bytes of a file within which its front matter has to end. */
export const headLimitBytes = 64 * 1024;

/** What lies beneath the logbook's root. */
export interface FileListing {
  /** Every record path (`isRecordPath`), in the order of `compareNewestFirst`; links are left out. */
  readonly files: readonly FileEntry[];
  /** What could not be listed, any order. */
  readonly skipped: readonly SkippedPath[];
}

/** Text of a file, or why there is none. */
export type FileText =
  | { readonly kind: 'text'; readonly text: string; readonly entry: FileEntry }
  | { readonly kind: 'missing' }
  | {
      readonly kind: 'unreadable';
      readonly code: ProblemCode;
      readonly facts: Readonly<Record<string, string | number>>;
      readonly entry: FileEntry;
    };

/**
 * Reads the files of one logbook; it decodes bytes, so that core sees text.
 *
 * Nothing here throws for what is in the folder: absence and unreadable content are values.
 */
export interface FileStore {
  /** Walks the folder; `undefined` when the root does not exist or is no folder. */
  list(): Promise<FileListing | undefined>;
  /** One file's size and time; `undefined` when it is missing or no plain file. */
  stat(path: string): Promise<FileEntry | undefined>;
  /**
   * The front matter of a file: its text up to and including the closing fence, or the first 64 KB where
   * none is found. Files over 2 MB, binary ones and ones that are not UTF-8 (or UTF-16 with a byte order
   * mark) are `unreadable`; bytes behind the closing fence are not looked at.
   *
   * @param known - what `list` or `stat` just said of the file; saves asking again. A file that changes after
   *   that keeps this older time, so the next sweep sees the difference.
   */
  readHead(path: string, known?: FileEntry): Promise<FileText>;
  /** The whole text of a file, under the same conditions. */
  read(path: string): Promise<FileText>;
}
