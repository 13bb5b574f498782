import type { CivilDate } from '../dates/civilDate.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';

/** A record that a report counts, with what is worked out once for it. */
export interface ReportRecord {
  readonly record: LogbookRecord;
  /** The day it counts under: `completed` of a training, else `date`. */
  readonly date: CivilDate;
  readonly hours: number;
  /** Canonical ids of the skills it shows work on. */
  readonly skillIds: readonly string[];
  /** Group of its first skill that the catalogue knows, else `other`. */
  readonly theme: string;
}
