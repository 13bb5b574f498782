import * as vscode from 'vscode';
import type { LogbookContents } from '../../core/index/logbookContents.ts';
import type { Host } from '../host/host.ts';
import { logFailure } from '../host/logFailure.ts';

/**
 * What menus, welcome texts and the palette ask: `absent`, `unread`, `empty` or `ready`; unset while nobody looked.
 */
const stateKey = 'researchLogbook.state';
const countKey = 'researchLogbook.logbookCount';

/** Keeps the context keys of the manifest up to date. */
export function registerContextKeys({ logbooks, log }: Pick<Host, 'logbooks' | 'log'>): vscode.Disposable {
  const update = async (): Promise<void> => {
    try {
      const present = await logbooks.present();
      const state = stateOf((await logbooks.shown())?.current, present.length);
      await vscode.commands.executeCommand('setContext', stateKey, state);
      await vscode.commands.executeCommand('setContext', countKey, present.length);
    } catch (error) {
      // A surface: nobody waits for a context key.
      logFailure(log, 'context keys', error);
    }
  };
  void update();
  return logbooks.onDidChange(() => void update());
}

function stateOf(contents: LogbookContents | undefined, logbooks: number): string {
  if (logbooks === 0) return 'absent';
  if (contents === undefined) return 'unread';
  return contents.records.length === 0 && contents.problemFiles.length === 0 ? 'empty' : 'ready';
}
