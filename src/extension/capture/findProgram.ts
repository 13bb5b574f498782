import * as vscode from 'vscode';
import { workspacePathOf } from '../evidence/workspacePath.ts';
import type { Logbook } from '../logbook/logbook.ts';
import type { RunOutput } from './runOutput.ts';

/** Folders beside that of a log in which its program is looked for; more are no analysis folder. */
const mostFolders = 60;

const endings = ['sas', 'R', 'r', 'Rmd', 'qmd'];

/**
 * The program of a log: beside it, in the folder above, or in one of the folders beside its own.
 *
 * @param name - as the log says it; else the log is called like its program.
 * @returns `undefined` where none is there, or several are and nobody could tell which ran.
 */
export async function findProgram(
  logbook: Logbook,
  { uri, name: logName }: RunOutput,
  name: string | undefined,
): Promise<vscode.Uri | undefined> {
  if (uri === undefined || workspacePathOf(logbook, uri) === undefined) return undefined;
  const stem = logName.replace(/(?<=.)\.[^.]+$/, '');
  const names = new Set(name === undefined ? endings.map((ending) => `${stem}.${ending}`) : [name]);
  const own = vscode.Uri.joinPath(uri, '..');
  const beside = await filesIn(own, names);
  const isAtRoot = own.path === logbook.folder.uri.path;
  if (beside.length > 0 || isAtRoot) return onlyOne(beside);
  const above = vscode.Uri.joinPath(own, '..');
  const folders = (await entriesOf(above))
    .filter(([folder, type]) => type === vscode.FileType.Directory && !folder.startsWith('.'))
    .slice(0, mostFolders);
  const found = await Promise.all([
    filesIn(above, names),
    ...folders.map(([folder]) => filesIn(vscode.Uri.joinPath(above, folder), names)),
  ]);
  return onlyOne(found.flat());
}

function onlyOne(found: readonly vscode.Uri[]): vscode.Uri | undefined {
  return found.length === 1 ? found[0] : undefined;
}

async function filesIn(folder: vscode.Uri, names: ReadonlySet<string>): Promise<readonly vscode.Uri[]> {
  return (await entriesOf(folder))
    .filter(([name, type]) => type === vscode.FileType.File && names.has(name))
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
