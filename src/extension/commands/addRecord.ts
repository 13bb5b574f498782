import type * as vscode from 'vscode';
import type { RecordDraft } from '../../core/records/logbookRecord.ts';
import { candidatePaths, type NewRecordPlan, planNewRecord } from '../../core/records/newRecord.ts';
import type { Host } from '../host/host.ts';
import { newId } from '../host/newId.ts';
import type { Logbook } from '../logbook/logbook.ts';
import { fileTitleOf } from '../privacy/fileTitleOf.ts';

/** A record that was just written. */
export interface AddedRecord {
  readonly uri: vscode.Uri;
  readonly text: string;
}

/**
 * Writes a new record and tells the views of it; the name of its file leaves out what these checks find in the title.
 *
 * @param body - Markdown below the front matter.
 * @throws {LogbookError} as `RecordWriter.create` does; then nothing was written.
 */
export async function addRecord(
  host: Pick<Host, 'writer' | 'logbooks' | 'privacy' | 'log'>,
  logbook: Logbook,
  draft: RecordDraft,
  body?: string,
): Promise<AddedRecord> {
  const plan = planNewRecord(draft, newId(), body, await fileTitleOf(host, logbook, draft));
  return addPlannedRecord(host, logbook, plan, candidatePaths(plan));
}

/**
 * Writes the file of a new record under the first of some paths that is free, and tells the views of it.
 *
 * @throws {LogbookError} as `RecordWriter.create` does; then nothing was written.
 */
export async function addPlannedRecord(
  { writer, logbooks }: Pick<Host, 'writer' | 'logbooks'>,
  logbook: Logbook,
  plan: NewRecordPlan,
  candidates: readonly string[],
): Promise<AddedRecord> {
  await logbook.assertOwnVersion();
  const path = await writer.create(logbook.root, candidates, plan.text);
  await logbooks.noteAdded(logbook, path);
  return { uri: logbook.uriOf(path), text: plan.text };
}
