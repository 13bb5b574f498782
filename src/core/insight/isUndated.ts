import type { LogbookRecord } from '../records/logbookRecord.ts';
import { recordTypeDefinition } from '../records/recordTypes.ts';

/** Whether a record lacks the date that its type has. */
export function isUndated(record: LogbookRecord): boolean {
  return record.date === undefined && recordTypeDefinition(record.type).dated;
}
