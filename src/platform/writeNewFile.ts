import { dirname, parse, resolve } from 'node:path';
import { createFirstFree } from './exclusiveFile.ts';
import { toLogbookError } from './nodeErrors.ts';
import { removeAbandoned } from './temporaryFile.ts';
import { type WritableFileSystem, writableFileSystem } from './writableFileSystem.ts';

/** Most names that are tried: `name.md`, `name-2.md` to `name-50.md`. */
const mostNames = 50;

/** How to write a new file. */
export interface NewFileOptions {
  /** What to do where the name is taken: take the next numbered one, or throw. Nothing is ever overwritten. */
  readonly whenExists: 'number' | 'error';
  readonly fileSystem?: WritableFileSystem;
}

/**
 * Writes an export: a file of the user's choice that does not exist yet, in a folder that does.
 *
 * @param path - absolute, or relative to the working directory.
 * @returns the absolute path that was written: another one than asked for with `number`.
 * @throws {LogbookError} `exists`, `not-found`, `read-only`, `no-space`, `invalid-input` or `io`; then nothing was
 *   written.
 */
export async function writeNewFile(
  path: string,
  content: string | Uint8Array,
  { whenExists, fileSystem = writableFileSystem }: NewFileOptions,
): Promise<string> {
  const target = resolve(path);
  const names = whenExists === 'number' ? numberedPaths(target) : [target];
  try {
    const written = await createFirstFree(fileSystem, names, content);
    await removeAbandoned(fileSystem, dirname(target));
    return written;
  } catch (error) {
    throw toLogbookError(error, path);
  }
}

function numberedPaths(path: string): readonly string[] {
  const { dir, name, ext } = parse(path);
  const numbers = Array.from({ length: mostNames - 1 }, (_none, index) => index + 2);
  return [path, ...numbers.map((number) => resolve(dir, `${name}-${number}${ext}`))];
}
