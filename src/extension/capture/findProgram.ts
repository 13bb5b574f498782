import * as vscode from 'vscode';
import { chooseProgram, type LogOrigin } from '../../core/capture/runLogs.ts';
import { workspacePathOf } from '../evidence/workspacePathOf.ts';
import type { Logbook } from '../logbook/logbook.ts';
import { nameOf, type RunOutput } from './runOutput.ts';

/** Folders beside that of a log in which its program is looked for; more are no analysis folder. */
const mostFolders = 60;

/**
 * The program of a log: beside it, in the folder above, or in one of the folders beside its own.
 *
 * @param origin - what the log says of it; else the log is called like its program, perhaps with more behind it.
 * @returns `undefined` where none is there, or several are and nobody could tell which ran.
 */
export async function findProgram(
  logbook: Logbook,
  { uri, name: logName }: RunOutput,
  origin: LogOrigin,
): Promise<vscode.Uri | undefined> {
  if (uri === undefined || workspacePathOf(logbook, uri) === undefined) return undefined;
  const choose = (files: readonly vscode.Uri[]): vscode.Uri | undefined => {
    const chosen = chooseProgram(files.map(nameOf), logName, origin);
    const found = files.filter((file) => nameOf(file) === chosen);
    return found.length === 1 ? found[0] : undefined;
  };
  const own = vscode.Uri.joinPath(uri, '..');
  const beside = choose(await filesIn(own));
  if (beside !== undefined || own.path === logbook.folder.uri.path) return beside;
  const above = vscode.Uri.joinPath(own, '..');
  const folders = (await entriesOf(above))
    .filter(([folder, type]) => type === vscode.FileType.Directory && !folder.startsWith('.'))
    .slice(0, mostFolders);
  const files = await Promise.all([
    filesIn(above),
    ...folders.map(([folder]) => filesIn(vscode.Uri.joinPath(above, folder))),
  ]);
  return choose(files.flat());
}

async function filesIn(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
  return (await entriesOf(folder))
    .filter(([, type]) => type === vscode.FileType.File)
    .map(([name]) => vscode.Uri.joinPath(folder, name));
}

async function entriesOf(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    // A folder that cannot be read holds nothing that could be linked to.
    return [];
  }
}
