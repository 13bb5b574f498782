import * as vscode from 'vscode';

/** A quick entry that this window stored. */
export interface StoredEntry {
  readonly uri: vscode.Uri;
  /** The file as it was written. */
  readonly text: string;
  /** The line that was typed. */
  readonly line: string;
}

/** The context key that says whether there is something to undo. */
const undoKey = 'researchLogbook.canUndoEntry';

/**
 * The quick entries of this window, newest last, for undoing them.
 *
 * VS Code undoes a created file only from an editor that shows it; a quick entry opens none.
 */
export class EntryHistory {
  readonly #entries: StoredEntry[] = [];

  push(entry: StoredEntry): void {
    this.#entries.push(entry);
    this.#tell();
  }

  /** Takes the newest entry out; `undefined` where there is none. */
  pop(): StoredEntry | undefined {
    const entry = this.#entries.pop();
    this.#tell();
    return entry;
  }

  #tell(): void {
    void vscode.commands.executeCommand('setContext', undoKey, this.#entries.length > 0);
  }
}
