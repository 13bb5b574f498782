import * as vscode from 'vscode';
import { type LogbookFolderResult, validateLogbookFolder } from '../../core/index/validateLogbookFolder.ts';

/** Section of every setting of ours. */
const section = 'researchLogbook';
/** The default of `researchLogbook.folder`, used also in place of a refused one. */
export const defaultLogbookFolder = 'logbook';

/**
 * Reads our settings, none of which is trusted: what a workspace sets is dropped until the user trusts it, and
 * every value is validated.
 *
 * `restrictedConfigurations` alone does not do: VS Code 1.100 lets nested JSON settings past it.
 */
export class Settings implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  /** Fires when a setting of ours may read differently. */
  readonly onDidChange: vscode.Event<void> = this.#changed.event;

  constructor() {
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(section)) this.#changed.fire();
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.#changed.fire()),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** Where a workspace folder has its logbook, as it was set; the caller decides what a refused one means. */
  logbookFolder(folder: vscode.WorkspaceFolder): LogbookFolderResult {
    const found = vscode.workspace.getConfiguration(section, folder.uri).inspect<unknown>('folder');
    const fromWorkspace = vscode.workspace.isTrusted
      ? (found?.workspaceFolderValue ?? found?.workspaceValue)
      : undefined;
    return validateLogbookFolder(fromWorkspace ?? found?.globalValue ?? defaultLogbookFolder);
  }

  /** Whether runs that end in a terminal are offered in the status bar; a setting of no harm, so it is taken as it is. */
  offersRuns(): boolean {
    return vscode.workspace.getConfiguration(section).get<unknown>('offerTerminalRuns') !== false;
  }
}
