import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheRoot } from '../paths.ts';
import { SetupError } from '../setupError.ts';

const marker = '.complete';

/**
 * Absolute path of a folder in the cache, filled once.
 *
 * `fill` works in a folder of this process's own, which is renamed into place when it is done, so an interrupted
 * run leaves nothing half made and of two runs at once the second uses what the first put there. The name must
 * change with what `fill` makes: a finished folder is never filled again.
 */
export async function prepareCachedFolder(
  name: string,
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  const target = join(cacheRoot, name);
  if (existsSync(join(target, marker))) return target;
  const workFolder = join(cacheRoot, `${name}.${process.pid}.partial`);
  try {
    await mkdir(cacheRoot, { recursive: true });
    await removeAbandonedFolders();
    await mkdir(workFolder);
    await fill(workFolder);
    await writeFile(join(workFolder, marker), '');
    await moveIntoPlace(workFolder, target);
  } catch (error) {
    await removeFolder(workFolder);
    throw explainFileError(error);
  }
  return target;
}

async function moveIntoPlace(workFolder: string, target: string): Promise<void> {
  if (existsSync(target) && !existsSync(join(target, marker))) {
    await rm(target, { recursive: true, force: true });
  }
  try {
    await rename(workFolder, target);
  } catch (error) {
    if (!existsSync(join(target, marker))) throw error;
    await rm(workFolder, { recursive: true, force: true });
  }
}

async function removeAbandonedFolders(): Promise<void> {
  for (const name of await readdir(cacheRoot)) {
    const owner = /\.(\d+)\.partial$/.exec(name)?.[1];
    if (owner !== undefined && !isRunning(Number(owner))) {
      await removeFolder(join(cacheRoot, name));
    }
  }
}

/** An npm that outlived its parent may still write there; what stays is removed by a later run. */
async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function explainFileError(error: unknown): unknown {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  if (code === 'ENOSPC') {
    return new SetupError(`The disk is full: ${cacheRoot} needs about 1 GB. Free some space and run again.`);
  }
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
    return new SetupError(`${cacheRoot} cannot be written (${code}). Check the permissions of the folder.`);
  }
  return error;
}
