import { dirname } from 'node:path';
import { LogbookError } from '../core/logbookError.ts';
import { errorCodeOf } from './nodeErrors.ts';
import { removeQuietly, syncFolder, writeBeside, writeWhole } from './temporaryFile.ts';
import type { WritableFileSystem } from './writableFileSystem.ts';

/**
 * Creates a file under the first of some names that is free: whole or not at all, and never over another file.
 *
 * The text is written to a temporary file that then gets the name through a hard link, which fails where the name
 * is taken; a process that is ended at any moment leaves no partial file. Where there are no hard links (FAT, some
 * network drives) the file is created exclusively and written in place.
 *
 * @param paths - absolute, all in one folder that exists, best first.
 * @returns the path that was free.
 * @throws {LogbookError} `exists` when none is free; else the error of the file system.
 */
export async function createFirstFree(
  fileSystem: WritableFileSystem,
  paths: readonly string[],
  content: string | Uint8Array,
): Promise<string> {
  const [first] = paths;
  if (first === undefined) throw new RangeError('no name to create a file under');
  const temporaryPath = await writeBeside(fileSystem, first, content);
  try {
    for (const path of paths) {
      if (!(await takeName(fileSystem, temporaryPath, path, content))) continue;
      await syncFolder(fileSystem, dirname(path));
      return path;
    }
  } finally {
    await removeQuietly(fileSystem, temporaryPath);
  }
  throw new LogbookError(
    'exists',
    `${first} exists already, and so do the names after it.`,
    'Choose another name.',
  );
}

/** Gives a file its name; `false` where the name is taken. */
async function takeName(
  fileSystem: WritableFileSystem,
  temporaryPath: string,
  path: string,
  content: string | Uint8Array,
): Promise<boolean> {
  try {
    await fileSystem.link(temporaryPath, path);
    return true;
  } catch (error) {
    if (errorCodeOf(error) === 'EEXIST') return false;
    return createInPlace(fileSystem, path, content);
  }
}

/** For whatever reason linking failed: if writing is not possible either, this says so with the true reason. */
async function createInPlace(
  fileSystem: WritableFileSystem,
  path: string,
  content: string | Uint8Array,
): Promise<boolean> {
  try {
    await writeWhole(fileSystem, path, content);
    return true;
  } catch (error) {
    if (errorCodeOf(error) === 'EEXIST') return false;
    throw error;
  }
}
