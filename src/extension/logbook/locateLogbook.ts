import * as vscode from 'vscode';
import { profilePath } from '../../core/index/recordPath.ts';
import { recordTypeDefinition, recordTypeNames } from '../../core/records/recordTypes.ts';

/**
 * Where a workspace folder has its logbook: in the configured folder, else the workspace folder is one itself, which
 * only its `logbook.yml` can say; `undefined` where there is none.
 */
export async function locateLogbook(
  folder: vscode.Uri,
  configured: vscode.Uri,
): Promise<vscode.Uri | undefined> {
  if (await hasLogbook(configured)) return configured;
  return (await hasType(vscode.Uri.joinPath(folder, profilePath), vscode.FileType.File)) ? folder : undefined;
}

/** Whether a folder is a logbook: it holds `logbook.yml`, or a folder of one of the record types. */
async function hasLogbook(root: vscode.Uri): Promise<boolean> {
  if (await hasType(vscode.Uri.joinPath(root, profilePath), vscode.FileType.File)) return true;
  const folders = recordTypeNames.map((type) => recordTypeDefinition(type).folder);
  const found = await Promise.all(
    folders.map((name) => hasType(vscode.Uri.joinPath(root, name), vscode.FileType.Directory)),
  );
  return found.includes(true);
}

async function hasType(uri: vscode.Uri, type: vscode.FileType): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & type) !== 0;
  } catch {
    // Providers spell absence in several ways.
    return false;
  }
}
