import * as vscode from 'vscode';
import { withoutFiles } from '../../core/capture/guardCapture.ts';
import { type CaptureChoice, planAddToRecord, planCapture } from '../../core/capture/planCapture.ts';
import { addRecord } from '../commands/addRecord.ts';
import { editText } from '../commands/editRecord.ts';
import type { FormDraft } from '../commands/formDraft.ts';
import type { Host } from '../host/host.ts';
import type { Logbook } from '../logbook/logbook.ts';
import type { CaptureAnswers } from './askCapture.ts';

/** Where a capture goes. */
export interface CapturePlace {
  readonly host: Host;
  readonly logbook: Logbook;
  /** The answers of the form, which are no longer needed then. */
  readonly draft: FormDraft;
}

/**
 * Writes what the user keeps as a new record, or into the one that they chose, and opens it.
 *
 * @throws {LogbookError} as `addRecord` and `editText` do; then nothing was written and the draft stays.
 */
export async function storeCapture(
  { host, logbook, draft }: CapturePlace,
  answers: CaptureAnswers,
  kept: CaptureChoice,
  body = '',
): Promise<void> {
  const { target, leftOut } = answers;
  const choice = withoutFiles(kept, leftOut);
  const uri =
    target === undefined
      ? (await addRecord(host, logbook, planCapture(answers, choice), body)).uri
      : logbook.uriOf(target.path);
  if (target !== undefined) {
    await editText(host, { logbook, path: target.path }, (text) => ({
      edits: planAddToRecord(text, choice, body),
      problems: [],
    }));
  }
  await draft.forget();
  await vscode.window.showTextDocument(uri, { preview: true });
}
