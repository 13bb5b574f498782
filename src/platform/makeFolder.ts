import { dirname } from 'node:path';
import { errorCodeOf } from './nodeErrors.ts';
import type { WritableFileSystem } from './writableFileSystem.ts';

/**
 * Makes a folder with the folders above it, unless it is there.
 *
 * Step by step, because `mkdir` with `recursive` never returns where the system refuses with `ENOENT` (Node 20.20,
 * below `/proc`).
 *
 * @throws the error of the file system, `EEXIST` where a file has the folder's name.
 */
export async function makeFolder(fileSystem: WritableFileSystem, folder: string): Promise<void> {
  try {
    await fileSystem.mkdir(folder);
  } catch (error) {
    const code = errorCodeOf(error);
    if (code === 'ENOENT' && dirname(folder) !== folder) {
      await makeFolder(fileSystem, dirname(folder));
      await fileSystem.mkdir(folder).catch((again) => assertFolder(fileSystem, folder, again));
      return;
    }
    await assertFolder(fileSystem, folder, error);
  }
}

/** Takes a failure to make a folder for success where the folder is there, made by somebody else meanwhile too. */
async function assertFolder(fileSystem: WritableFileSystem, folder: string, failure: unknown): Promise<void> {
  const stats = await fileSystem.stat(folder).catch(() => undefined);
  if (!stats?.isDirectory()) throw failure;
}
