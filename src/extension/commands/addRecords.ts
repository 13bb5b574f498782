import type { RecordDraft } from '../../core/records/logbookRecord.ts';
import { candidatePaths, planNewRecord } from '../../core/records/newRecord.ts';
import type { Host } from '../host/host.ts';
import { newId } from '../host/newId.ts';
import type { Logbook } from '../logbook/logbook.ts';
import { fileTitleOf } from '../privacy/fileTitleOf.ts';

/** A record to be written. */
export interface RecordToAdd {
  readonly draft: RecordDraft;
  /** Path without ending; that of the draft's title where absent. */
  readonly stem?: string;
}

/**
 * Writes several new records as one edit and tells the views of them.
 *
 * @returns their paths, in their order.
 * @throws {LogbookError} as `RecordWriter.createAll` does.
 */
export async function addRecords(
  host: Pick<Host, 'writer' | 'logbooks' | 'privacy' | 'log'>,
  logbook: Logbook,
  records: readonly RecordToAdd[],
): Promise<readonly string[]> {
  if (records.length === 0) return [];
  await logbook.assertOwnVersion();
  const files: { readonly candidates: readonly string[]; readonly text: string }[] = [];
  for (const { draft, stem } of records) {
    const named = planNewRecord(draft, newId(), '', await fileTitleOf(host, logbook, draft));
    const plan = { ...named, ...(stem !== undefined && { stem }) };
    files.push({ candidates: candidatePaths(plan), text: plan.text });
  }
  const paths = await host.writer.createAll(logbook.root, files);
  const [first, ...others] = paths;
  await logbook.update(others);
  if (first !== undefined) await host.logbooks.noteAdded(logbook, first);
  return paths;
}
