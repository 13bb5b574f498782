import * as vscode from 'vscode';
import { LogbookError } from '../../core/logbookError.ts';
import type { Host } from '../host/host.ts';
import { targetOf } from './commandTarget.ts';

/** Moves a record to the trash after asking. */
export async function runDeleteRecord(host: Host, target: unknown): Promise<void> {
  const file = await targetOf(host, target);
  if (file === undefined) return;
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const confirm = vscode.l10n.t('Move to Trash');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('Delete {name}?', { name }),
    { modal: true, detail: vscode.l10n.t('You can restore the file from the trash.') },
    confirm,
  );
  if (answer !== confirm) return;
  await moveToTrash(file.logbook.uriOf(file.path), name);
  await file.logbook.update([file.path]);
}

async function moveToTrash(uri: vscode.Uri, name: string): Promise<void> {
  try {
    await vscode.workspace.fs.delete(uri, { useTrash: true });
  } catch (error) {
    throw new LogbookError(
      'io',
      vscode.l10n.t('{name} could not be moved to the trash.', { name }),
      vscode.l10n.t('This folder may have no trash; delete the file in the explorer.'),
      { cause: error },
    );
  }
}
