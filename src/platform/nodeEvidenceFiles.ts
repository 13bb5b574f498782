import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Cancellation,
  type EvidenceFiles,
  hashSizeLimitBytes,
  mostListedFiles,
  type WorkspaceFile,
  type WorkspaceFileHashes,
  type WorkspaceFileStat,
} from '../core/evidence/evidenceFiles.ts';
import { innerPath } from '../core/evidence/evidencePath.ts';
import { hashesOf } from '../core/evidence/fileHashes.ts';
import { forEachBounded } from '../core/index/forEachBounded.ts';
import { isIgnoredName } from '../core/index/recordPath.ts';
import { isMissing } from './nodeErrors.ts';

/** Calls under way at once: those of libuv's pool, four, and some that wait for a slow disk. */
const parallelCalls = 16;
/** Absent on Windows, where the check before the reading has to do. */
const openFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);

/** The files of one folder through Node, for the command line. */
export class NodeEvidenceFiles implements EvidenceFiles {
  readonly limitBytes = hashSizeLimitBytes;
  readonly #rootPath: string;

  /** @param rootPath - absolute; it may itself be behind a link: it is where the user put it. */
  constructor(rootPath: string) {
    this.#rootPath = rootPath;
  }

  async stat(path: string): Promise<WorkspaceFileStat> {
    const inner = innerPath(path);
    if (inner === undefined) return { kind: 'missing' };
    const parts = inner.split('/');
    for (let count = 1; count <= parts.length; count++) {
      const part = parts.slice(0, count).join('/');
      const stat = await statOf(join(this.#rootPath, part));
      if (stat === undefined) return { kind: 'missing' };
      if (stat.isSymbolicLink()) return { kind: 'link' };
      if (count < parts.length) continue;
      return stat.isFile() ? { kind: 'file', file: fileOf(inner, stat) } : { kind: 'folder' };
    }
    return { kind: 'missing' };
  }

  async hashes({ path, sizeBytes }: WorkspaceFile): Promise<WorkspaceFileHashes> {
    if (sizeBytes > this.limitBytes) return { kind: 'too-large', sizeBytes };
    try {
      return { kind: 'hashes', ...(await hashesOf(await readAll(join(this.#rootPath, path)), digest)) };
    } catch (error) {
      // What cannot be read is an answer about that file; the others are still compared.
      if (isMissing(error)) return { kind: 'missing' };
      return { kind: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
    }
  }

  async list(cancellation?: Cancellation): Promise<readonly WorkspaceFile[]> {
    const paths: string[] = [];
    let folders = [''];
    while (folders.length > 0 && paths.length < mostListedFiles && !cancellation?.isCancelled) {
      const next: string[] = [];
      await forEachBounded(folders, parallelCalls, (folder) => this.#listFolder(folder, paths, next));
      folders = next;
    }
    const files: WorkspaceFile[] = [];
    await forEachBounded(paths.slice(0, mostListedFiles), parallelCalls, async (path) => {
      const stat = cancellation?.isCancelled ? undefined : await statOf(join(this.#rootPath, path));
      if (stat?.isFile()) files.push(fileOf(path, stat));
    });
    return files;
  }

  async #listFolder(folder: string, paths: string[], folders: string[]): Promise<void> {
    // One folder that cannot be listed must not hide the others.
    const children = await readdir(join(this.#rootPath, folder), { withFileTypes: true }).catch(() => []);
    for (const child of children) {
      if (isIgnoredName(child.name)) continue;
      const path = folder === '' ? child.name : `${folder}/${child.name}`;
      if (child.isDirectory()) folders.push(path);
      else if (child.isFile()) paths.push(path);
    }
  }
}

type Stat = Awaited<ReturnType<typeof lstat>>;

async function statOf(path: string): Promise<Stat | undefined> {
  // Whatever hides it, it cannot be compared: a folder without permission is told when the file is read.
  return lstat(path).catch(() => undefined);
}

async function readAll(path: string): Promise<Uint8Array> {
  const file = await open(path, openFlags);
  try {
    return await file.readFile();
  } finally {
    await file.close();
  }
}

async function digest(bytes: Uint8Array): Promise<string> {
  return createHash('sha256').update(bytes).digest('hex');
}

function fileOf(path: string, { size, mtimeMs }: Stat): WorkspaceFile {
  return { path, sizeBytes: Number(size), modifiedMs: Number(mtimeMs) };
}
