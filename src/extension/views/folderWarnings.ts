import * as vscode from 'vscode';
import type { LogbookFolderFault } from '../../core/index/validateLogbookFolder.ts';
import type { Host } from '../host/host.ts';
import { defaultLogbookFolder } from '../host/settings.ts';

/** Tells once of each folder setting that is refused, and leads to it. */
export function registerFolderWarnings({ settings }: Pick<Host, 'settings'>): vscode.Disposable {
  const told = new Set<string>();
  const tell = (): void => {
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      const found = settings.logbookFolder(folder);
      const key = `${folder.uri.toString()} ${found.kind === 'invalid' ? found.fault : ''}`;
      if (found.kind === 'valid' || told.has(key)) continue;
      told.add(key);
      void warn(folder, found.fault);
    }
  };
  tell();
  return vscode.Disposable.from(
    settings.onDidChange(tell),
    vscode.workspace.onDidChangeWorkspaceFolders(tell),
  );
}

async function warn(folder: vscode.WorkspaceFolder, fault: LogbookFolderFault): Promise<void> {
  const message = vscode.l10n.t(
    'The setting researchLogbook.folder of {folder} is not used: {reason} The logbook is looked for in "{default}".',
    { folder: folder.name, reason: faultWords(fault), default: defaultLogbookFolder },
  );
  const open = vscode.l10n.t('Open Settings');
  if ((await vscode.window.showWarningMessage(message, open)) === open) {
    await vscode.commands.executeCommand('workbench.action.openSettings', 'researchLogbook.folder');
  }
}

function faultWords(fault: LogbookFolderFault): string {
  switch (fault) {
    case 'not-text':
      return vscode.l10n.t('It has to be a text.');
    case 'empty':
      return vscode.l10n.t('It is empty; write "." for the workspace folder itself.');
    case 'absolute':
      return vscode.l10n.t('It has to be relative to the workspace folder.');
    case 'outside':
      return vscode.l10n.t('It leads out of the workspace folder.');
    case 'reserved':
      return vscode.l10n.t('It holds a name that belongs to a tool or to Windows.');
    case 'characters':
      return vscode.l10n.t('It holds a character that not every system takes in names.');
    case 'too-long':
      return vscode.l10n.t('It is longer than 120 characters.');
  }
}
