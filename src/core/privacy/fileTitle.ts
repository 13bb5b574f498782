import type { RecordDraft } from '../records/logbookRecord.ts';
import type { PrivacyContext } from './privacyContext.ts';
import { replaceFindings } from './replaceFindings.ts';

/**
 * What the file of a new record is named after: its title with what was found in it replaced, also where the record
 * keeps it. Names of files go further than texts: into lists, links, commits and reports.
 */
export function fileTitle({ type, title, date }: RecordDraft, context: PrivacyContext): string {
  return replaceFindings(title, context, { type, ...(date !== undefined && { date }) });
}
