import { dirname } from 'node:path';
import type { SnapshotStore } from '../core/index/snapshotStore.ts';
import { makeFolder } from './makeFolder.ts';
import { isMissing } from './nodeErrors.ts';
import { sealText, unsealText } from './sealedText.ts';
import { removeAbandoned, removeQuietly, writeBeside } from './temporaryFile.ts';
import { type WritableFileSystem, writableFileSystem } from './writableFileSystem.ts';

/** Keeps a snapshot in one file outside the logbook, sealed and replaced as a whole. */
export class NodeSnapshotStore implements SnapshotStore {
  readonly #path: string;
  readonly #fileSystem: WritableFileSystem;

  /** @param path - absolute; one file for each logbook. Its folder is made when the first snapshot is saved. */
  constructor(path: string, fileSystem: WritableFileSystem = writableFileSystem) {
    this.#path = path;
    this.#fileSystem = fileSystem;
  }

  async load(): Promise<string | undefined> {
    try {
      return await unsealText(await this.#fileSystem.readFile(this.#path));
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  async save(text: string): Promise<void> {
    const folder = dirname(this.#path);
    await makeFolder(this.#fileSystem, folder);
    const temporaryPath = await writeBeside(this.#fileSystem, this.#path, await sealText(text));
    try {
      await this.#fileSystem.rename(temporaryPath, this.#path);
    } catch (error) {
      await removeQuietly(this.#fileSystem, temporaryPath);
      throw error;
    }
    await removeAbandoned(this.#fileSystem, folder);
  }
}
