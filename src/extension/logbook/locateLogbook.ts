import * as vscode from 'vscode';
import { profilePath } from '../../core/index/recordPath.ts';
import { recordTypeDefinition, recordTypeNames } from '../../core/records/recordTypes.ts';

/** Whether a folder is a logbook: it holds `logbook.yml`, or a folder of one of the record types. */
export async function hasLogbook(root: vscode.Uri): Promise<boolean> {
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
