import * as vscode from 'vscode';
import type { Host } from '../host/host.ts';
import { logFailure } from '../host/logFailure.ts';
import { errorText } from '../words/messages.ts';
import { commandTable, type Handler } from './commandTable.ts';

/** Registers every command of the table. */
export function registerCommands(host: Host): vscode.Disposable {
  const registrations = Object.entries<Handler>(commandTable).map(([id, handler]) =>
    vscode.commands.registerCommand(id, (...args: readonly unknown[]) =>
      run(host, id, () => handler(host, ...args)),
    ),
  );
  return vscode.Disposable.from(...registrations);
}

/** The one place where commands fail: the log is told, and the user hears what to do. */
async function run(host: Host, id: string, command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    logFailure(host.log, id, error);
    const showLog = vscode.l10n.t('Show Log');
    const answer = await vscode.window.showErrorMessage(errorText(error), showLog);
    if (answer === showLog) host.log.show();
  }
}
