import * as vscode from 'vscode';
import {
  type FileEntry,
  type FileListing,
  type FileStore,
  type FileText,
  headLimitBytes,
  type SkippedPath,
} from '../../core/index/fileStore.ts';
import { forEachBounded } from '../../core/index/forEachBounded.ts';
import { compareNewestFirst, isIgnoredName, isRecordName } from '../../core/index/recordPath.ts';
import { type DecodedText, decodeHead, decodeText, refuseLargeFile } from '../../platform/decodeText.ts';

/** Requests under way at once: `workspace.fs` answers each over a message channel (32 is 16 times as fast as one). */
const parallelRequests = 32;

/** Reads one logbook through `workspace.fs`: for virtual folders and hosts without Node. */
export class WorkspaceFileStore implements FileStore {
  readonly #root: vscode.Uri;

  constructor(root: vscode.Uri) {
    this.#root = root;
  }

  async list(): Promise<FileListing | undefined> {
    if (!isFolder(await statOf(this.#root))) return undefined;
    const filesByFolder = new Map<string, FileEntry[]>();
    const skipped: SkippedPath[] = [];
    let folders = [''];
    while (folders.length > 0) {
      const next: string[] = [];
      await forEachBounded(folders, parallelRequests, async (folder) => {
        filesByFolder.set(folder, await this.#listFolder(folder, next, skipped));
      });
      folders = next;
    }
    const ordered = [...filesByFolder].sort(([one], [other]) => compareNewestFirst(one, other));
    return { files: ordered.flatMap(([, files]) => files), skipped };
  }

  async stat(path: string): Promise<FileEntry | undefined> {
    const stat = await statOf(this.#uriOf(path));
    // `type` has the bit of a link beside that of its target: links are not followed.
    return stat?.type === vscode.FileType.File ? entryOf(path, stat) : undefined;
  }

  readHead(path: string, known?: FileEntry): Promise<FileText> {
    return this.#read(path, known, (bytes) =>
      decodeHead(bytes.subarray(0, headLimitBytes), bytes.length <= headLimitBytes),
    );
  }

  read(path: string): Promise<FileText> {
    return this.#read(path, undefined, decodeText);
  }

  async #read(
    path: string,
    known: FileEntry | undefined,
    decode: (bytes: Uint8Array) => DecodedText,
  ): Promise<FileText> {
    const entry = known ?? (await this.stat(path));
    if (entry === undefined) return { kind: 'missing' };
    const refusal = refuseLargeFile(entry.sizeBytes);
    if (refusal?.kind === 'unreadable') return { ...refusal, entry };
    try {
      return { ...decode(await vscode.workspace.fs.readFile(this.#uriOf(path))), entry };
    } catch (error) {
      // What a provider cannot read is an answer about that file; the others are still read.
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound')
        return { kind: 'missing' };
      return { kind: 'unreadable', code: 'unreadable-file', facts: { reason: reasonOf(error) }, entry };
    }
  }

  async #listFolder(folder: string, folders: string[], skipped: SkippedPath[]): Promise<FileEntry[]> {
    let children: [string, vscode.FileType][];
    try {
      children = await vscode.workspace.fs.readDirectory(this.#uriOf(folder));
    } catch (error) {
      // One folder that cannot be listed must not hide the others.
      skipped.push({ path: folder, code: 'unreadable-file', reason: reasonOf(error) });
      return [];
    }
    const files: FileEntry[] = [];
    await forEachBounded(children.sort(byName), parallelRequests, async ([name, type]) => {
      if (isIgnoredName(name)) return;
      const path = folder === '' ? name : `${folder}/${name}`;
      if (type & vscode.FileType.SymbolicLink) {
        skipped.push({ path, code: 'symbolic-link', reason: '' });
      } else if (type & vscode.FileType.Directory) {
        if (isRecordName(name)) skipped.push({ path, code: 'folder-named-as-record', reason: '' });
        folders.push(path);
      } else if (isRecordName(name)) {
        const entry = await this.stat(path);
        if (entry !== undefined) files.push(entry);
      }
    });
    return files.sort((one, other) => (one.path < other.path ? -1 : 1));
  }

  #uriOf(path: string): vscode.Uri {
    return path === '' ? this.#root : vscode.Uri.joinPath(this.#root, path);
  }
}

function byName([one]: [string, vscode.FileType], [other]: [string, vscode.FileType]): number {
  return one < other ? -1 : 1;
}

async function statOf(uri: vscode.Uri): Promise<vscode.FileStat | undefined> {
  try {
    return await vscode.workspace.fs.stat(uri);
  } catch {
    // Absence, the only thing asked here, has several codes among providers.
    return undefined;
  }
}

function isFolder(stat: vscode.FileStat | undefined): boolean {
  return stat !== undefined && (stat.type & vscode.FileType.Directory) !== 0;
}

function entryOf(path: string, stat: vscode.FileStat): FileEntry {
  return { path, modifiedMs: stat.mtime, sizeBytes: stat.size };
}

function reasonOf(error: unknown): string {
  return error instanceof vscode.FileSystemError ? error.code : String(error);
}
