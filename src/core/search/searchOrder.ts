import type { LogbookContents } from '../index/logbookContents.ts';
import type { TimeSlice } from '../index/scheduler.ts';
import type { StoredRecord } from '../records/logbookRecord.ts';
import { RecordNames } from './recordNames.ts';

/** One file that can be found. */
export interface SearchedFile {
  readonly path: string;
  /** Absent for a file that gives no record. */
  readonly stored?: StoredRecord;
  readonly title: string;
  /** Names by which it is found beside its text. */
  readonly names: string;
}

/** The files of a logbook that can be found: records, newest first, then the broken files by path. */
export interface SearchOrder {
  readonly contents: LogbookContents;
  readonly files: readonly SearchedFile[];
  readonly placesByPath: ReadonlyMap<string, number>;
}

/** Puts the files of a logbook into the order in which equals are found. */
export async function computeSearchOrder(contents: LogbookContents, slice: TimeSlice): Promise<SearchOrder> {
  const names = new RecordNames(contents);
  const files: SearchedFile[] = [];
  for (const stored of contents.records) {
    files.push({ path: stored.path, stored, title: stored.record.title, names: names.of(stored) });
    if (slice.isOver) await slice.rest();
  }
  for (const { path, isBroken } of contents.problemFiles) {
    if (isBroken) files.push({ path, title: path, names: '' });
  }
  return { contents, files, placesByPath: new Map(files.map(({ path }, place) => [path, place])) };
}
