import * as vscode from 'vscode';
import type { Host } from '../host/host.ts';
import { plainLabel } from '../words/plainLabel.ts';
import { keepEntryDraft, readEntryDraft } from './entryDraft.ts';

/** Removes the record of the newest quick entry of this window; its line is offered again by the next one. */
export async function runUndoEntry(host: Host): Promise<void> {
  const entry = host.entries.pop();
  if (entry === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('No quick entry of this window is left to undo.'),
    );
    return;
  }
  await host.writer.removeUnchanged(entry.uri, entry.text);
  // A line that was typed since is worth more than one that was taken back.
  if (readEntryDraft(host.memory) === '') await keepEntryDraft(host.memory, entry.line);
  const file = host.logbooks.of(entry.uri);
  await file?.logbook.update([file.path]);
  vscode.window.setStatusBarMessage(
    `$(discard) ${vscode.l10n.t('Undone: {line}', { line: plainLabel(entry.line) })}`,
    5_000,
  );
}
