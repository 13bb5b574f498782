import * as vscode from 'vscode';
import { computeChecksum } from '../../core/index/checksum.ts';
import type { SnapshotStore } from '../../core/index/snapshotStore.ts';
import { sealText, unsealText } from '../../platform/sealedText.ts';

/** Keeps a logbook's snapshot in the extension's storage of this workspace. */
export class ExtensionSnapshots implements SnapshotStore {
  readonly #folder: vscode.Uri;
  readonly #name: string;

  /** @param folder - the extension's storage; `root` tells the logbooks of one workspace apart. */
  constructor(folder: vscode.Uri, root: vscode.Uri) {
    this.#folder = folder;
    this.#name = `index-${computeChecksum(root.toString())}.json`;
  }

  async load(): Promise<string | undefined> {
    try {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.#folder, this.#name));
      return await unsealText(bytes);
    } catch {
      // A snapshot that is not there or cannot be read costs time, nothing else.
      return undefined;
    }
  }

  async save(text: string): Promise<void> {
    const target = vscode.Uri.joinPath(this.#folder, this.#name);
    const unfinished = vscode.Uri.joinPath(this.#folder, `${this.#name}.new`);
    await vscode.workspace.fs.createDirectory(this.#folder);
    await vscode.workspace.fs.writeFile(unfinished, await sealText(text));
    await vscode.workspace.fs.rename(unfinished, target, { overwrite: true });
  }
}
