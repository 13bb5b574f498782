import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { LogbookApi } from '../../src/extension/extension.ts';
import type { Logbook } from '../../src/extension/logbook/logbook.ts';

/** The running extension: its own objects, not copies bundled with the tests. */
export async function openLogbook(): Promise<{ readonly api: LogbookApi; readonly logbook: Logbook }> {
  const extension = vscode.extensions.getExtension<LogbookApi>('research-logbook.research-logbook');
  assert.ok(extension, 'the extension is installed');
  const api = await extension.activate();
  const logbook = await api.logbooks.shown();
  assert.ok(logbook, 'the workspace has a logbook');
  await logbook.contents();
  return { api, logbook };
}

/** Waits until a condition holds; `what` names it when it never does. */
export async function until<T>(
  read: () => T | Promise<T>,
  accept: (value: T) => boolean,
  what: string,
): Promise<T> {
  const endMs = Date.now() + 15_000;
  let value = await read();
  while (!accept(value)) {
    if (Date.now() > endMs) assert.fail(`waited for ${what}; last seen: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    value = await read();
  }
  return value;
}

/** The bytes of a file as text, a byte order mark included; `undefined` where there is none. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    // Asked by tests that wait for a file to come or go.
    return undefined;
  }
}

/** Writes a file as another program would, past the editor. */
export async function writeOutside(uri: vscode.Uri, content: string | Uint8Array): Promise<void> {
  const { mkdir, writeFile } = await import('node:fs/promises');
  const { dirname } = await import('node:path');
  await mkdir(dirname(uri.fsPath), { recursive: true });
  await writeFile(uri.fsPath, content);
}

/** Closes every editor, giving up unsaved changes. */
export async function closeEditors(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** A record's file with an id that differs by `number`. */
export function recordText(title: string, number: number, lines = ''): string {
  const id = `01JD3Z8Q4N6W2K5R7T9V1X${String(number).padStart(4, '0')}`;
  return `---\nid: ${id}\ntype: activity\ntitle: ${title}\ndate: 2026-03-14\n${lines}---\n`;
}
