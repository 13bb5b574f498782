import * as vscode from 'vscode';
import { forEachBounded } from '../../core/index/forEachBounded.ts';
import type { Logbook } from './logbook.ts';

/** Files read side by side. */
const mostReads = 32;

/**
 * The texts of some files of a logbook as they are in the editor, else on disk; without a byte order mark, as the editor
 * has them. Those that are not there or cannot be read are left out.
 *
 * @param paths - relative to the logbook's root.
 */
export async function readTexts(
  logbook: Logbook,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { createFileStore } = await import('../host/desktop.ts');
  const store = createFileStore(logbook.root);
  const texts = new Map<string, string>();
  await forEachBounded(paths, mostReads, async (path) => {
    const uri = logbook.uriOf(path).toString();
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri);
    if (open !== undefined) {
      texts.set(path, open.getText());
      return;
    }
    const found = await store.read(path);
    if (found.kind === 'text') texts.set(path, found.text.replace(/^\uFEFF/, ''));
  });
  return texts;
}
