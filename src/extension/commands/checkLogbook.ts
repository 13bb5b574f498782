import * as vscode from 'vscode';
import type { Host } from '../host/host.ts';
import { recordCount } from '../words/messages.ts';
import { askForLogbook } from './askForLogbook.ts';
import { cancelled, withProgress } from './readLogbook.ts';

/** Shows the problems of every file of the logbook in the Problems panel. */
export async function runCheckLogbook(host: Host): Promise<void> {
  const logbook = await askForLogbook(host);
  if (logbook === undefined) return;
  const title = vscode.l10n.t('Checking the logbook…');
  const count = await withProgress(title, (_, token) => host.diagnostics.check(logbook, token));
  if (count === undefined) return;
  if (count > 0) await vscode.commands.executeCommand('workbench.actions.view.problems');
  else void vscode.window.showInformationMessage(vscode.l10n.t('No problems found in this logbook.'));
}

/** Forgets the index and reads every file again. */
export async function runRebuildIndex(host: Host): Promise<void> {
  const logbook = await askForLogbook(host);
  if (logbook === undefined) return;
  const title = vscode.l10n.t('Reading the logbook…');
  const isDone = await withProgress(title, (_, token) =>
    Promise.race([logbook.rebuild().then(() => true), cancelled(token)]),
  );
  if (!isDone) {
    logbook.stopReading();
    return;
  }
  const count = logbook.current?.records.length ?? 0;
  vscode.window.setStatusBarMessage(`$(check) ${recordCount(count)}`, 5_000);
}
