import * as vscode from 'vscode';
import { fileOffersOf } from '../../core/completion/fileOffers.ts';
import type { Host } from '../host/host.ts';
import type { Logbook } from '../logbook/logbook.ts';
import { pathBetween } from './pathBetween.ts';
import { withProgress } from './readLogbook.ts';

/** Most files that are offered: those that are looked for first stand first, and typing finds the others in the box. */
const mostShown = 5_000;

/** Lets the user pick files of the workspace folder, logs and outputs that are new first. */
export async function pickWorkspaceFiles(
  host: Pick<Host, 'evidence'>,
  logbook: Logbook,
  title: string,
): Promise<readonly vscode.Uri[] | undefined> {
  const items = await itemsOf(host, logbook);
  const picked =
    items &&
    (await vscode.window.showQuickPick(items, {
      title,
      placeHolder: vscode.l10n.t('Files of the workspace; several can be chosen'),
      canPickMany: true,
    }));
  return picked?.map(({ path }) => vscode.Uri.joinPath(logbook.folder.uri, ...path.split('/')));
}

/** Lets the user pick one file of the workspace folder; its path below it. */
export async function pickWorkspacePath(
  host: Pick<Host, 'evidence'>,
  logbook: Logbook,
  title: string,
): Promise<string | undefined> {
  const items = await itemsOf(host, logbook);
  const placeHolder = vscode.l10n.t('Files of the workspace');
  return (items && (await vscode.window.showQuickPick(items, { title, placeHolder })))?.path;
}

interface FileItem extends vscode.QuickPickItem {
  readonly path: string;
}

async function itemsOf(
  host: Pick<Host, 'evidence'>,
  logbook: Logbook,
): Promise<readonly FileItem[] | undefined> {
  const files = await withProgress(vscode.l10n.t('Looking for files…'), async (_, token) => {
    const listed = await host.evidence.list(logbook, token);
    return token.isCancellationRequested ? undefined : listed;
  });
  const inFolder = pathBetween(logbook.folder.uri, logbook.root);
  return files && fileOffersOf(files, '', inFolder, mostShown).map(itemOf);
}

function itemOf(path: string): FileItem {
  const slash = path.lastIndexOf('/');
  return { label: path.slice(slash + 1), description: path.slice(0, Math.max(0, slash)), path };
}
