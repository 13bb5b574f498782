import { LogbookError } from '../core/logbookError.ts';
import { writeNewFile } from '../platform/writeNewFile.ts';

/**
 * Writes a file that a command line names, and never over another one.
 *
 * @param shown - the path as it was given, for the words of an error.
 * @throws {LogbookError} `exists` where it is there already, and as `writeNewFile`.
 */
export async function writeOnce(path: string, shown: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeNewFile(path, content, { whenExists: 'error' });
  } catch (error) {
    if (!(error instanceof LogbookError) || error.code !== 'exists') throw error;
    const fix = 'Nothing is overwritten: give another name with --out, or remove that file first.';
    throw new LogbookError('exists', `${shown} exists already.`, fix, { cause: error });
  }
}
