import { join } from 'node:path';
import type { SkippedPath } from '../core/index/fileStore.ts';
import { forEachBounded } from '../core/index/forEachBounded.ts';
import { compareNewestFirst, isIgnoredName, isRecordName } from '../core/index/recordPath.ts';
import { errorCodeOf, isMissing } from './nodeErrors.ts';
import { type NodeFileSystem, promiseOf } from './nodeFileSystem.ts';
import { withRetries, withTimeout } from './patience.ts';

/** What a walk found: paths relative to its root, with forward slashes. */
export interface FolderWalk {
  /** Plain files with the name of a record, in the order of `compareNewestFirst`. */
  readonly paths: readonly string[];
  readonly skipped: readonly SkippedPath[];
}

/** One folder as it was listed. */
interface ListedFolder {
  readonly path: string;
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** Folders listed side by side. */
const mostFolders = 8;

/** Walks a folder without following links; hidden folders and `node_modules` are left out. */
export async function walkFolder(
  fileSystem: NodeFileSystem,
  rootPath: string,
  timeoutMs: number,
): Promise<FolderWalk> {
  const skipped: SkippedPath[] = [];
  const listed: ListedFolder[] = [];
  let level = [''];
  while (level.length > 0) {
    const next: string[] = [];
    await forEachBounded(level, mostFolders, async (path) => {
      const folder = await listFolder({ fileSystem, rootPath, timeoutMs, skipped }, path);
      if (folder === undefined) return;
      listed.push(folder);
      next.push(...folder.folders);
    });
    level = next;
  }
  listed.sort((one, other) => compareNewestFirst(one.path, other.path));
  return { paths: listed.flatMap(({ files }) => files), skipped };
}

interface Walking {
  readonly fileSystem: NodeFileSystem;
  readonly rootPath: string;
  readonly timeoutMs: number;
  readonly skipped: SkippedPath[];
}

async function listFolder(walking: Walking, path: string): Promise<ListedFolder | undefined> {
  const { fileSystem, rootPath, timeoutMs, skipped } = walking;
  const files: string[] = [];
  const folders: string[] = [];
  try {
    const listing = withRetries(() =>
      promiseOf<import('node:fs').Dirent[]>((done) =>
        fileSystem.readdir(join(rootPath, path), { withFileTypes: true }, done),
      ),
    );
    for (const entry of await withTimeout(listing, timeoutMs)) {
      const { name } = entry;
      if (isIgnoredName(name)) continue;
      const below = path === '' ? name : `${path}/${name}`;
      if (entry.isSymbolicLink()) skipped.push({ path: below, code: 'symbolic-link', reason: 'link' });
      else if (entry.isFile() && isRecordName(name)) files.push(below);
      else if (entry.isDirectory()) {
        folders.push(below);
        if (isRecordName(name))
          skipped.push({ path: below, code: 'folder-named-as-record', reason: 'folder' });
      }
    }
  } catch (error) {
    // A folder that is gone meanwhile is none; any other failure is reported and hides no other folder.
    if (path !== '' && isMissing(error)) return undefined;
    skipped.push({ path, code: 'unreadable-file', reason: errorCodeOf(error) });
    return undefined;
  }
  return { path, files, folders };
}
