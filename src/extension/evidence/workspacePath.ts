import * as vscode from 'vscode';
import { LogbookError } from '../../core/logbookError.ts';
import type { Logbook } from '../logbook/logbook.ts';

/** The path of a file below the workspace folder that holds a logbook; `undefined` for a file elsewhere. */
export function workspacePathOf({ folder }: Pick<Logbook, 'folder'>, uri: vscode.Uri): string | undefined {
  const root = folder.uri.path.replace(/\/*$/, '/');
  const isBelow = uri.scheme === folder.uri.scheme && uri.authority === folder.uri.authority;
  return isBelow && uri.path.startsWith(root) && uri.path.length > root.length
    ? uri.path.slice(root.length)
    : undefined;
}

/**
 * The path of a file that a record is about to name.
 *
 * @throws {LogbookError} `invalid-input` for a file outside the workspace folder, or one that a symbolic link leads to.
 */
export async function assertWorkspacePath(logbook: Logbook, uri: vscode.Uri): Promise<string> {
  const path = workspacePathOf(logbook, uri);
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
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
