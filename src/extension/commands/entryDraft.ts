import type * as vscode from 'vscode';

/** Where the workspace keeps the text of a quick entry until it is on disk. */
const draftKey = 'researchLogbook.entryDraft';

/** The quick entry that was typed and not yet stored; empty where there is none. */
export function readEntryDraft(memory: vscode.Memento): string {
  return memory.get<string>(draftKey) ?? '';
}

/** Keeps a draft, or forgets it where it is empty. */
export async function keepEntryDraft(memory: vscode.Memento, line: string): Promise<void> {
  await memory.update(draftKey, line.trim() === '' ? undefined : line);
}
