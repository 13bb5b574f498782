import * as vscode from 'vscode';
import type { Host } from '../host/host.ts';
import type { LogbookFile } from '../logbook/logbooks.ts';
import { askForLogbook } from './askForLogbook.ts';
import { pickRecord } from './pickRecord.ts';
import { readContents } from './readLogbook.ts';

/**
 * The file that a command is about: that of the tree node or address it was given, else, from the palette, the one
 * in the active editor, else the user picks a record.
 */
export async function targetOf(host: Host, target: unknown): Promise<LogbookFile | undefined> {
  if (target instanceof vscode.Uri) return host.logbooks.of(target);
  const path = pathOfNode(target);
  if (path !== undefined) {
    const logbook = await host.logbooks.shown();
    return logbook && { logbook, path };
  }
  const open = vscode.window.activeTextEditor?.document.uri;
  return (open && host.logbooks.of(open)) ?? pickTarget(host);
}

/** Lets the user pick a record of the logbook. */
export async function pickTarget(
  host: Host,
  title = vscode.l10n.t('Open Record'),
): Promise<LogbookFile | undefined> {
  const logbook = await askForLogbook(host);
  const contents = logbook && (await readContents(logbook));
  if (logbook === undefined || contents === undefined) return undefined;
  const picked = await pickRecord(contents.records, title);
  return picked && { logbook, path: picked.path };
}

/** The path that a node of one of our trees stands for. */
export function pathOfNode(node: unknown): string | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  const { stored, file } = node as { stored?: { path?: unknown }; file?: { path?: unknown } };
  const path = stored?.path ?? file?.path;
  return typeof path === 'string' ? path : undefined;
}
