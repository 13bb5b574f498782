import * as vscode from 'vscode';
import type { Host } from '../host/host.ts';

/** What menus, welcome texts and the palette ask: `absent`, `empty` or `ready`; unset while nobody looked. */
const stateKey = 'researchLogbook.state';
const countKey = 'researchLogbook.logbookCount';

/** Keeps the context keys of the manifest up to date. */
export function registerContextKeys({ logbooks, log }: Pick<Host, 'logbooks' | 'log'>): vscode.Disposable {
  const update = async (): Promise<void> => {
    try {
      const present = await logbooks.present();
      const current = (await logbooks.shown())?.current;
      const isEmpty = current?.records.length === 0 && current.problemFiles.length === 0;
      const state = present.length === 0 ? 'absent' : isEmpty ? 'empty' : 'ready';
      await vscode.commands.executeCommand('setContext', stateKey, state);
      await vscode.commands.executeCommand('setContext', countKey, present.length);
    } catch (error) {
      // A surface: nobody waits for a context key.
      log.error(error instanceof Error ? error : String(error));
    }
  };
  void update();
  return logbooks.onDidChange(() => void update());
}
