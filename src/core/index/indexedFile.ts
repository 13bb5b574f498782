import { readPosting } from '../application/readPosting.ts';
import { type Problem, problem } from '../problems.ts';
import type { LogbookRecord, StoredRecord } from '../records/logbookRecord.ts';
import { readRecord } from '../records/readRecord.ts';
import type { FileEntry, FileText } from './fileStore.ts';

/** What the index keeps of one file: no body, but for the posting of an application. */
export interface IndexedFile {
  readonly entry: FileEntry;
  /**
   * Whether a later change must show in the file's time or size. Where not, the next sweep reads the file again.
   */
  readonly isSettled: boolean;
  readonly stored: StoredRecord | undefined;
  readonly problems: readonly Problem[];
}

/**
 * File times may count in steps of 2 seconds (FAT); a file that changed within this time before it was read
 * may change again without a new time.
 */
const coarsestTimeStepMs = 2000;

/** Whether a file that was read at a moment would show a later change by its time. */
export function isSettledAt(entry: FileEntry, readMs: number): boolean {
  return entry.modifiedMs < readMs - coarsestTimeStepMs;
}

/** Whether nothing shows that a file changed since it was read. */
export function isUnchanged({ entry, isSettled }: IndexedFile, now: FileEntry): boolean {
  return isSettled && entry.modifiedMs === now.modifiedMs && entry.sizeBytes === now.sizeBytes;
}

/** Whether two readings of one file say the same. */
export function saysSame(one: IndexedFile, other: IndexedFile): boolean {
  return contentOf(one) === contentOf(other);
}

function contentOf({ stored, problems }: IndexedFile): string {
  return JSON.stringify([stored?.record, stored?.posting, problems]);
}

/**
 * What a file's text says; `undefined` when the file is gone.
 *
 * @param readMs - a moment before the file was read, on the clock of file times.
 */
export function readIndexedFile(text: FileText, path: string, readMs: number): IndexedFile | undefined {
  if (text.kind === 'missing') return undefined;
  const { entry } = text;
  if (text.kind === 'unreadable') {
    // Never settled: what could not be read now may be readable without any change to the file.
    return { entry, isSettled: false, stored: undefined, problems: [problem(text.code, [], text.facts)] };
  }
  const { record, problems } = readRecord(text.text, path);
  return { entry, isSettled: isSettledAt(entry, readMs), stored: storedRecord(path, record), problems };
}

/** The file with the posting that stands in its whole text. */
export function withPosting(file: IndexedFile, text: FileText): IndexedFile {
  const posting = text.kind === 'text' ? readPosting(text.text) : undefined;
  if (file.stored === undefined || posting === undefined) return file;
  return { ...file, stored: { ...file.stored, posting } };
}

function storedRecord(path: string, record: LogbookRecord | undefined): StoredRecord | undefined {
  return record === undefined ? undefined : { path, record };
}
