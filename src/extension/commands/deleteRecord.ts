import * as vscode from 'vscode';
import type { Host } from '../host/host.ts';
import { targetOf } from './commandTarget.ts';

/** Deletes a record after asking, to the trash where the file system has one. */
export async function runDeleteRecord(host: Host, target: unknown): Promise<void> {
  const file = await targetOf(host, target);
  if (file === undefined) return;
  file.logbook.assertWritable();
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const confirm = vscode.l10n.t('Delete');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('Delete {name}?', { name }),
    {
      modal: true,
      detail: vscode.l10n.t(
        'It goes to the trash. Where there is none, as in most remote folders, it is gone for good.',
      ),
    },
    confirm,
  );
  if (answer !== confirm) return;
  await host.writer.remove(file.logbook.uriOf(file.path));
  await file.logbook.update([file.path]);
}
