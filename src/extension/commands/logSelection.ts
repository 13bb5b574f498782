import * as vscode from 'vscode';
import { LogbookError } from '../../core/logbookError.ts';
import { logCode } from '../capture/logCode.ts';
import { nameOf } from '../capture/runOutput.ts';
import type { Host } from '../host/host.ts';

/** Logs the selected lines of the program in front; without a selection the line of the cursor. */
export async function runLogSelection(host: Host): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || editor.document.uri.scheme === 'untitled') {
    throw new LogbookError(
      'invalid-input',
      vscode.l10n.t('No program is open.'),
      vscode.l10n.t('Save it in this folder and select the lines that you worked on.'),
    );
  }
  const { document, selection } = editor;
  if (document.isDirty) {
    throw new LogbookError(
      'conflict',
      vscode.l10n.t('{name} has changes that are not saved.', { name: nameOf(document.uri) }),
      vscode.l10n.t('Save it first: what shows the work is the file as it is on disk.'),
    );
  }
  const { start, end } = selection;
  // A selection of whole lines ends at the start of the next one.
  const isAtStart = end.line > start.line && end.character === 0;
  const lines = [start.line + 1, (isAtStart ? end.line - 1 : end.line) + 1] as const;
  const range = new vscode.Range(lines[0] - 1, 0, lines[1] - 1, Number.MAX_SAFE_INTEGER);
  await logCode(host, { uri: document.uri, lines, code: document.getText(document.validateRange(range)) });
}
