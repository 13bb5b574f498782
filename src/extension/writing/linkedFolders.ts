import * as vscode from 'vscode';
import { LogbookError } from '../../core/logbookError.ts';

/** Looks whether a link leads out of one root; each folder is asked about once. */
export class LinkedFolders {
  readonly #root: vscode.Uri;
  /** Paths of folders that are no links, or not there yet. */
  readonly #plain = new Set<string>();

  /** @param root - may itself be behind a link: it is where the user put it. */
  constructor(root: vscode.Uri) {
    this.#root = root;
  }

  /**
   * Refuses a file to which a link leads: it would be written to another place than it seems.
   *
   * @param path - beneath the root, forward slashes.
   * @throws {LogbookError} `invalid-input`.
   */
  async assertNone(path: string): Promise<void> {
    const names = path.split('/').slice(0, -1);
    for (let count = 1; count <= names.length; count++) {
      const folder = names.slice(0, count).join('/');
      if (this.#plain.has(folder)) continue;
      if (await isLink(vscode.Uri.joinPath(this.#root, folder))) {
        throw new LogbookError(
          'invalid-input',
          vscode.l10n.t('{path} leads out of the logbook through a link.', { path }),
          vscode.l10n.t('Put the folder itself into the logbook.'),
        );
      }
      this.#plain.add(folder);
    }
  }

  /** The same for an address; one that is not beneath the root is refused by whoever gives it. */
  async assertNoneTo(uri: vscode.Uri): Promise<void> {
    const above = `${this.#root.path.replace(/\/$/, '')}/`;
    if (uri.path.startsWith(above)) await this.assertNone(uri.path.slice(above.length));
  }
}

async function isLink(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.SymbolicLink) !== 0;
  } catch {
    // Not there yet: it is made as a plain folder. Providers spell absence in several ways.
    return false;
  }
}
