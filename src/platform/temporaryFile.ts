import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { WritableFileSystem } from './writableFileSystem.ts';

/** Hidden, so that no walk takes one for a record. */
const temporaryName = /^\.research-logbook-[0-9a-f-]{36}\.tmp$/;

/** Age from which a temporary file belongs to a process that was ended while it wrote. */
const abandonedMs = 60 * 60 * 1000;

/**
 * Writes text (in UTF-8) or bytes to a new file and on to the disk; a file that cannot be written whole is removed again.
 *
 * @throws the error of the file system, `EEXIST` where the file is there already.
 */
export async function writeWhole(
  fileSystem: WritableFileSystem,
  path: string,
  content: string | Uint8Array,
  mode = 0o666,
): Promise<void> {
  const file = await fileSystem.open(path, 'wx', mode);
  try {
    try {
      await file.writeFile(content, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await removeQuietly(fileSystem, path);
    throw error;
  }
}

/** Writes text or bytes to a temporary file beside a path; whoever calls moves or removes it. */
export async function writeBeside(
  fileSystem: WritableFileSystem,
  path: string,
  content: string | Uint8Array,
  mode?: number,
): Promise<string> {
  const temporaryPath = join(dirname(path), `.research-logbook-${randomUUID()}.tmp`);
  await writeWhole(fileSystem, temporaryPath, content, mode);
  return temporaryPath;
}

/** Removes a file of ours; that it stays where this fails costs nothing but the space. */
export async function removeQuietly(fileSystem: WritableFileSystem, path: string): Promise<void> {
  await fileSystem.unlink(path).catch(() => undefined);
}

/** Makes the names in a folder durable; on systems that cannot (Windows) they are so without it. */
export async function syncFolder(fileSystem: WritableFileSystem, folder: string): Promise<void> {
  try {
    const handle = await fileSystem.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // The file itself is on the disk; only its name might be lost with the power.
  }
}

/** Removes temporary files that an ended process left in a folder. */
export async function removeAbandoned(fileSystem: WritableFileSystem, folder: string): Promise<void> {
  try {
    for (const name of await fileSystem.readdir(folder)) {
      if (!temporaryName.test(name)) continue;
      const path = join(folder, name);
      const { mtimeMs } = await fileSystem.lstat(path);
      if (Date.now() - mtimeMs > abandonedMs) await removeQuietly(fileSystem, path);
    }
  } catch {
    // They are hidden and in nobody's way; the next write tries again.
  }
}
