import type { LogbookContents } from './logbookContents.ts';
import { isRecordPath } from './recordPath.ts';

/** Whether a file of a logbook is a record, or would be one if it were not broken; `logbook.yml` never is. */
export function isRecordFile({ records, problemFiles }: LogbookContents, path: string): boolean {
  const isBrokenRecord = (): boolean =>
    isRecordPath(path) && problemFiles.some((file) => file.isBroken && file.path === path);
  return records.some((stored) => stored.path === path) || isBrokenRecord();
}
