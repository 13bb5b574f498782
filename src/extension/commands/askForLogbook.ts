import * as vscode from 'vscode';
import type { Host } from '../host/host.ts';
import type { Logbook } from '../logbook/logbook.ts';

/**
 * The logbook that a command works on: the only one, else the one that was chosen before, else the user is asked.
 *
 * @returns `undefined` when there is none yet (the user was told how to get one) or the user gave up.
 */
export async function askForLogbook({ logbooks }: Pick<Host, 'logbooks'>): Promise<Logbook | undefined> {
  const present = await logbooks.present();
  if (present.length === 0) {
    await explainAbsence(logbooks.all.length > 0);
    return undefined;
  }
  if (present.length === 1 || logbooks.hasChoice(present)) return logbooks.shown();
  return choose({ logbooks }, present);
}

/**
 * The same for a command that writes.
 *
 * @throws {LogbookError} `read-only` for a file system that cannot be written to.
 */
export async function askForWritableLogbook(host: Pick<Host, 'logbooks'>): Promise<Logbook | undefined> {
  const logbook = await askForLogbook(host);
  logbook?.assertWritable();
  return logbook;
}

/** Asks which of several logbooks to show from now on. */
export async function runChooseLogbook({ logbooks }: Pick<Host, 'logbooks'>): Promise<void> {
  const present = await logbooks.present();
  if (present.length === 0) await explainAbsence(logbooks.all.length > 0);
  else await choose({ logbooks }, present);
}

async function choose(
  { logbooks }: Pick<Host, 'logbooks'>,
  present: readonly Logbook[],
): Promise<Logbook | undefined> {
  const items = present.map((logbook) => ({
    label: logbook.folder.name,
    description: vscode.workspace.asRelativePath(logbook.root, false),
    logbook,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Choose Logbook'),
    placeHolder: vscode.l10n.t('Which logbook? It stays chosen in this workspace.'),
  });
  if (picked !== undefined) await logbooks.show(picked.logbook);
  return picked?.logbook;
}

async function explainAbsence(hasFolder: boolean): Promise<void> {
  if (!hasFolder) {
    await explainNoFolder();
    return;
  }
  const initialize = vscode.l10n.t('Initialize Logbook');
  const trust = vscode.l10n.t('Manage Workspace Trust');
  const { isTrusted } = vscode.workspace;
  const message = isTrusted
    ? vscode.l10n.t('This folder has no logbook yet.')
    : vscode.l10n.t(
        'This folder has no logbook in the default place. In Restricted Mode the place that its settings name is not looked at.',
      );
  const buttons = isTrusted ? [initialize] : [initialize, trust];
  const answer = await vscode.window.showInformationMessage(message, ...buttons);
  if (answer === initialize) await vscode.commands.executeCommand('researchLogbook.initialize');
  if (answer === trust) await vscode.commands.executeCommand('workbench.trust.manage');
}

/** Tells that a logbook needs a folder to live in. */
export async function explainNoFolder(): Promise<void> {
  const open = vscode.l10n.t('Open Folder');
  const message = vscode.l10n.t('Open the folder that you work in; its logbook will live there.');
  const answer = await vscode.window.showInformationMessage(message, open);
  if (answer === open) await vscode.commands.executeCommand('vscode.openFolder');
}
