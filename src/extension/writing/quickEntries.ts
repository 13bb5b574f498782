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
 * The quick entries of this window: one box at a time, and what was stored, for undoing it.
 *
 * VS Code undoes a created file only from an editor that shows it; a quick entry opens none.
 */
export class QuickEntries {
  readonly #entries: StoredEntry[] = [];
  #isAsking = false;

  /** Asks for an entry; `undefined` at once where the box is open already, so that no second one takes its draft. */
  async ask<T>(show: () => Promise<T>): Promise<T | undefined> {
    if (this.#isAsking) return undefined;
    this.#isAsking = true;
    try {
      return await show();
    } finally {
      this.#isAsking = false;
    }
  }

  /** Remembers an entry as the newest. */
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
