import type { FileHashes } from './fileHashes.ts';

/** A file of the workspace folder, without its content. */
export interface WorkspaceFile {
  /** Relative to the workspace folder, forward slashes. */
  readonly path: string;
  readonly sizeBytes: number;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly modifiedMs: number;
}

/** Bytes of the largest file that is read to compare it: a second of hashing on a slow machine, and memory for it. */
export const hashSizeLimitBytes = 50 * 1024 * 1024;

/** Most files that a search for moved evidence looks through. */
export const mostListedFiles = 20_000;

/** What is at a path. */
export type WorkspaceFileStat =
  | { readonly kind: 'file'; readonly file: WorkspaceFile }
  | { readonly kind: 'missing' }
  /** A symbolic link is there or on the way; it is not followed. */
  | { readonly kind: 'link' }
  | { readonly kind: 'folder' };

/** The hashes of a file, or why there are none. */
export type WorkspaceFileHashes =
  | ({ readonly kind: 'hashes' } & FileHashes)
  | { readonly kind: 'missing' }
  | { readonly kind: 'too-large'; readonly sizeBytes: number }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Tells that nobody waits for an answer any more. */
export interface Cancellation {
  readonly isCancelled: boolean;
}

/**
 * The files of the workspace folder that holds a logbook, and of no other.
 *
 * Nothing here throws for what is in the folder; paths that `innerPath` refuses are `missing`.
 */
export interface EvidenceFiles {
  /** Bytes of the largest file that `hashes` reads: at most `hashSizeLimitBytes`, less on slow hosts. */
  readonly limitBytes: number;
  stat(path: string): Promise<WorkspaceFileStat>;
  /** @param file - as `stat` or `list` just gave it. */
  hashes(file: WorkspaceFile): Promise<WorkspaceFileHashes>;
  /**
   * The files below the folder, without hidden folders, installed packages and links; at most `mostListedFiles`, those
   * nearest to the root first.
   */
  list(cancellation?: Cancellation): Promise<readonly WorkspaceFile[]>;
}
