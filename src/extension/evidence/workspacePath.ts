import * as vscode from 'vscode';
import { LogbookError } from '../../core/logbookError.ts';
import type { Logbook } from '../logbook/logbook.ts';
import { workspacePathOf } from './workspacePathOf.ts';

/**
 * The path of a file that a record is about to name.
 *
 * @throws {LogbookError} `invalid-input` for a file outside the workspace folder, one that a symbolic link leads to, or a text that is
 *   no file of its own.
 */
export async function assertWorkspacePath(logbook: Logbook, uri: vscode.Uri): Promise<string> {
  const path = workspacePathOf(logbook, uri);
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  if (path === undefined && isShownInPlaceOf(logbook, uri)) {
    throw new LogbookError(
      'invalid-input',
      vscode.l10n.t('{name} is not shown here as it is on disk.', { name }),
      vscode.l10n.t('Open the file itself.'),
    );
  }
  if (path === undefined) {
    throw new LogbookError(
      'invalid-input',
      vscode.l10n.t(
        '{name} is outside the workspace folder "{folder}", so nobody could find it from a record.',
        {
          name,
          folder: logbook.folder.name,
        },
      ),
      vscode.l10n.t('Copy it into the folder first.'),
    );
  }
  if (!(await isPlainPath(logbook.folder.uri, path))) {
    throw new LogbookError(
      'invalid-input',
      vscode.l10n.t('A symbolic link leads to {name}, and links are not followed.', { name }),
      vscode.l10n.t('Choose the file itself.'),
    );
  }
  return path;
}

/** Whether an address has the path of a file of the folder and means another text: a cell of it, or an old version. */
function isShownInPlaceOf(logbook: Logbook, uri: vscode.Uri): boolean {
  const { scheme, authority } = logbook.folder.uri;
  return workspacePathOf(logbook, uri.with({ scheme, authority })) !== undefined;
}

/** Whether no part of a path below a folder is a symbolic link; a part that is not there is none. */
export async function isPlainPath(folder: vscode.Uri, path: string): Promise<boolean> {
  const parts = path.split('/');
  for (let count = 1; count <= parts.length; count++) {
    const type = await typeOf(vscode.Uri.joinPath(folder, ...parts.slice(0, count)));
    if (type === undefined) return true;
    if (type & vscode.FileType.SymbolicLink) return false;
  }
  return true;
}

async function typeOf(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch {
    // Providers spell absence in several ways.
    return undefined;
  }
}
