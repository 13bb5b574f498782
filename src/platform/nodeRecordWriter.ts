import { constants } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileSizeLimitBytes } from '../core/index/fileStore.ts';
import { LogbookError } from '../core/logbookError.ts';
import { decodeText } from './decodeText.ts';
import { createFirstFree } from './exclusiveFile.ts';
import { makeFolder } from './makeFolder.ts';
import { errorCodeOf, isMissing, isTransient, toLogbookError } from './nodeErrors.ts';
import { isPathBelow, isSamePath } from './pathBelow.ts';
import { withRetries } from './patience.ts';
import { removeAbandoned, removeQuietly, syncFolder, writeBeside } from './temporaryFile.ts';
import { type WritableFileSystem, writableFileSystem } from './writableFileSystem.ts';

/**
 * Writes the files of one logbook: new ones under free names, existing ones by a file that takes their place.
 * After any failure, or an end of the process at any moment, each file is the old or the new one, never a part.
 *
 * Paths are relative to the logbook's root, with forward slashes; none leads out of it, not through links either.
 */
export class NodeRecordWriter {
  readonly #rootPath: string;
  readonly #fileSystem: WritableFileSystem;
  /** The last write of each path that is being written. */
  readonly #writesByPath = new Map<string, Promise<void>>();

  /** @param rootPath - absolute path of the logbook's root; it is made with the first file. */
  constructor(rootPath: string, fileSystem: WritableFileSystem = writableFileSystem) {
    this.#rootPath = resolve(rootPath);
    this.#fileSystem = fileSystem;
  }

  /**
   * Creates a file under the first free one of some paths, with the folders above it.
   *
   * @param paths - best first, all in one folder.
   * @returns the path that was free.
   * @throws {LogbookError} `exists`, `read-only`, `no-space`, `invalid-input`, `not-found` or `io`.
   */
  async create(paths: readonly string[], text: string): Promise<string> {
    const [first = ''] = paths;
    try {
      for (const path of paths) this.#assertBelow(path);
      const folder = dirname(this.#absolute(first));
      await this.#assertNoLink(folder, first);
      await this.#makeFolder(folder);
      const created = await createFirstFree(
        this.#fileSystem,
        paths.map((path) => this.#absolute(path)),
        text,
      );
      await removeAbandoned(this.#fileSystem, folder);
      return paths.find((path) => this.#absolute(path) === created) ?? first;
    } catch (error) {
      throw toLogbookError(error, first);
    }
  }

  /**
   * Replaces the text of a file that still holds what the caller knows.
   *
   * @param expectedText - the whole text as it was read, with its byte order mark if it has one.
   * @throws {LogbookError} `conflict` when the file says something else meanwhile; `not-found`, `invalid-input` (not
   *   UTF-8, no plain file), `read-only`, `no-space` or `io`. The file is then as it was.
   */
  async replaceText(path: string, expectedText: string, newText: string): Promise<void> {
    const before = this.#writesByPath.get(path) ?? Promise.resolve();
    const write = before.catch(() => undefined).then(() => this.#replace(path, expectedText, newText));
    this.#writesByPath.set(path, write);
    try {
      await write;
    } catch (error) {
      throw toLogbookError(error, path);
    } finally {
      if (this.#writesByPath.get(path) === write) this.#writesByPath.delete(path);
    }
  }

  /**
   * Gives a file another name in its folder, with a new text, never over another file.
   *
   * The new file is there before the old one goes: an end of the process in between leaves both.
   *
   * @param expectedText - the whole text as it was read.
   * @throws {LogbookError} `exists` when the new name is taken; else as `replaceText`.
   */
  async move(from: string, to: string, expectedText: string, newText: string): Promise<void> {
    try {
      this.#assertBelow(from);
      this.#assertBelow(to);
      await this.#assertNoLink(dirname(this.#absolute(from)), from);
      await this.#assertHolds(from, expectedText);
      await createFirstFree(this.#fileSystem, [this.#absolute(to)], newText);
      await this.#assertHolds(from, expectedText);
      await this.#fileSystem.unlink(this.#absolute(from));
      await syncFolder(this.#fileSystem, dirname(this.#absolute(from)));
    } catch (error) {
      throw toLogbookError(error, from);
    }
  }

  /**
   * Deletes a file that still holds what the caller knows.
   *
   * @throws {LogbookError} as `replaceText`; the file is then as it was.
   */
  async remove(path: string, expectedText: string): Promise<void> {
    try {
      this.#assertBelow(path);
      await this.#assertNoLink(dirname(this.#absolute(path)), path);
      await this.#assertHolds(path, expectedText);
      await this.#fileSystem.unlink(this.#absolute(path));
      await syncFolder(this.#fileSystem, dirname(this.#absolute(path)));
    } catch (error) {
      throw toLogbookError(error, path);
    }
  }

  async #replace(path: string, expectedText: string, newText: string): Promise<void> {
    this.#assertBelow(path);
    const target = this.#absolute(path);
    await this.#assertNoLink(dirname(target), path);
    const { mode } = await this.#assertHolds(path, expectedText);
    const temporaryPath = await writeBeside(this.#fileSystem, target, newText, mode);
    try {
      // Asked again: writing took time in which another program may have written too.
      await this.#assertHolds(path, expectedText);
      await withRetries(() => this.#fileSystem.rename(temporaryPath, target), isFileHeld);
    } catch (error) {
      await removeQuietly(this.#fileSystem, temporaryPath);
      throw error;
    }
    await syncFolder(this.#fileSystem, dirname(target));
    await removeAbandoned(this.#fileSystem, dirname(target));
  }

  /** Makes sure that a file may be written and holds a text; gives its permission bits. */
  async #assertHolds(path: string, expectedText: string): Promise<{ readonly mode: number }> {
    const target = this.#absolute(path);
    const stats = await this.#fileSystem.lstat(target);
    if (!stats.isFile()) throw invalid(`${path} is no plain file.`, 'Choose a file of the logbook.');
    if (stats.size > fileSizeLimitBytes) {
      throw invalid(`${path} is larger than 2 MB.`, 'Move the bulk to another file and link to it.');
    }
    // Renaming over a file asks for no permission of the file itself; the user's wish counts all the same.
    await this.#fileSystem.access(target, constants.W_OK);
    const bytes = await this.#fileSystem.readFile(target);
    const decoded = decodeText(bytes);
    if (decoded.kind !== 'text' || !Buffer.from(decoded.text, 'utf8').equals(bytes)) {
      throw invalid(`${path} is not UTF-8.`, 'Reopen it with its encoding, and save it as UTF-8.');
    }
    if (decoded.text !== expectedText) {
      const fix = 'Look at it again, then repeat the change.';
      throw new LogbookError('conflict', `${path} was changed meanwhile.`, fix);
    }
    return { mode: stats.mode & 0o777 };
  }

  #assertBelow(path: string): void {
    if (isPathBelow(this.#rootPath, path)) return;
    throw invalid(`${path} is not in the logbook.`, 'Choose a file of the logbook.');
  }

  /** Makes sure that no link leads from the root to a folder, as far as the folder exists. */
  async #assertNoLink(folder: string, path: string): Promise<void> {
    const root = await this.#realPath(this.#rootPath);
    if (root === undefined) return;
    for (let above = folder; above !== this.#rootPath; above = dirname(above)) {
      const real = await this.#realPath(above);
      if (real === undefined) continue;
      if (isSamePath(relative(root, real), relative(this.#rootPath, above))) return;
      throw invalid(
        `${path} leads out of the logbook through a link.`,
        'Put the folder itself into the logbook.',
      );
    }
  }

  async #realPath(path: string): Promise<string | undefined> {
    try {
      return await this.#fileSystem.realpath(path);
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  async #makeFolder(folder: string): Promise<void> {
    try {
      await makeFolder(this.#fileSystem, folder);
    } catch (error) {
      if (errorCodeOf(error) !== 'EEXIST') throw error;
      const shown = relative(dirname(this.#rootPath), folder);
      throw invalid(`${shown} is a file and no folder.`, 'Rename that file.');
    }
  }

  #absolute(path: string): string {
    return resolve(this.#rootPath, path);
  }
}

/** Windows refuses to replace a file that a virus scanner or a synchronising program holds, for a moment. */
function isFileHeld(error: unknown): boolean {
  const isRefused = ['EPERM', 'EACCES'].includes(errorCodeOf(error));
  return isTransient(error) || (isRefused && process.platform === 'win32');
}

function invalid(message: string, fix: string): LogbookError {
  return new LogbookError('invalid-input', message, fix);
}
