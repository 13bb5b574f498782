import * as vscode from 'vscode';
import {
  type Cancellation,
  type EvidenceFiles,
  mostListedFiles,
  type WorkspaceFile,
  type WorkspaceFileHashes,
  type WorkspaceFileStat,
} from '../../core/evidence/evidenceFiles.ts';
import { innerPath } from '../../core/evidence/evidencePath.ts';
import { hashesOf } from '../../core/evidence/fileHashes.ts';
import { forEachBounded } from '../../core/index/forEachBounded.ts';
import { isIgnoredName } from '../../core/index/recordPath.ts';
import { digest, digestLimitBytes } from './digest.ts';

/** Requests under way at once: `workspace.fs` answers each over a message channel. */
const parallelRequests = 16;

/** The files of one workspace folder through `workspace.fs`, so on every kind of folder and host. */
export class WorkspaceEvidenceFiles implements EvidenceFiles {
  readonly limitBytes = digestLimitBytes();
  readonly #folder: vscode.Uri;

  constructor(folder: vscode.Uri) {
    this.#folder = folder;
  }

  async stat(path: string): Promise<WorkspaceFileStat> {
    const inner = innerPath(path);
    if (inner === undefined) return { kind: 'missing' };
    const parts = inner.split('/');
    for (let count = 1; count < parts.length; count++) {
      const above = await this.#statOf(parts.slice(0, count).join('/'));
      if (above === undefined) return { kind: 'missing' };
      if (above.type & vscode.FileType.SymbolicLink) return { kind: 'link' };
    }
    const stat = await this.#statOf(inner);
    if (stat === undefined) return { kind: 'missing' };
    if (stat.type & vscode.FileType.SymbolicLink) return { kind: 'link' };
    if (stat.type & vscode.FileType.Directory) return { kind: 'folder' };
    return { kind: 'file', file: fileOf(inner, stat) };
  }

  async hashes({ path, sizeBytes }: WorkspaceFile): Promise<WorkspaceFileHashes> {
    if (sizeBytes > this.limitBytes) return { kind: 'too-large', sizeBytes };
    try {
      return {
        kind: 'hashes',
        ...(await hashesOf(await vscode.workspace.fs.readFile(this.#uriOf(path)), digest)),
      };
    } catch (error) {
      // What a provider cannot read is an answer about that file; the others are still compared.
      const code = error instanceof vscode.FileSystemError ? error.code : String(error);
      return code === 'FileNotFound' ? { kind: 'missing' } : { kind: 'unreadable', reason: code };
    }
  }

  async list(cancellation?: Cancellation): Promise<readonly WorkspaceFile[]> {
    const paths: string[] = [];
    let folders = [''];
    while (folders.length > 0 && paths.length < mostListedFiles && !cancellation?.isCancelled) {
      const next: string[] = [];
      await forEachBounded(folders, parallelRequests, (folder) => this.#listFolder(folder, paths, next));
      folders = next;
    }
    const files: WorkspaceFile[] = [];
    await forEachBounded(paths.slice(0, mostListedFiles), parallelRequests, async (path) => {
      const stat = cancellation?.isCancelled ? undefined : await this.#statOf(path);
      if (stat?.type === vscode.FileType.File) files.push(fileOf(path, stat));
    });
    return files;
  }

  async #listFolder(folder: string, paths: string[], folders: string[]): Promise<void> {
    for (const [name, type] of await childrenOf(this.#uriOf(folder))) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (isIgnoredName(name)) continue;
      if (type === vscode.FileType.Directory) folders.push(path);
      // A link has a bit of its own beside that of its target.
      else if (type === vscode.FileType.File) paths.push(path);
    }
  }

  async #statOf(path: string): Promise<vscode.FileStat | undefined> {
    try {
      return await vscode.workspace.fs.stat(this.#uriOf(path));
    } catch {
      // Absence, the only thing asked here, has several codes among providers.
      return undefined;
    }
  }

  #uriOf(path: string): vscode.Uri {
    return path === '' ? this.#folder : vscode.Uri.joinPath(this.#folder, ...path.split('/'));
  }
}

async function childrenOf(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    // One folder that cannot be listed must not hide the others.
    return [];
  }
}

function fileOf(path: string, { size, mtime }: vscode.FileStat): WorkspaceFile {
  return { path, sizeBytes: size, modifiedMs: mtime };
}
