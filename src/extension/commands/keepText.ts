import * as vscode from 'vscode';
import type { Host } from '../host/host.ts';
import { askToKeepText } from '../privacy/keepText.ts';

/** Longer texts are no finding. */
const longestText = 2_000;

/** Keeps a text that a check found in a file: `{uri, text}`, where the file says which logbook is meant. */
export async function runKeepText(host: Host, given: unknown): Promise<void> {
  const found = readGiven(given);
  const file = found && host.logbooks.of(found.uri);
  if (found === undefined || file === undefined) return;
  await askToKeepText(host, file.logbook, found.text);
}

function readGiven(given: unknown): { readonly uri: vscode.Uri; readonly text: string } | undefined {
  if (typeof given !== 'object' || given === null || !('uri' in given) || !('text' in given))
    return undefined;
  const { uri, text } = given;
  if (!(uri instanceof vscode.Uri) || typeof text !== 'string') return undefined;
  return text.trim() === '' || text.length > longestText ? undefined : { uri, text };
}
