import type { LogbookRecord } from '../records/logbookRecord.ts';

/** The opportunity towards which a record counts; absent for primary work. */
export function opportunityOf(record: LogbookRecord): string | undefined {
  return record.type === 'activity' ? record.opportunity : undefined;
}
