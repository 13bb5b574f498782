import { LogbookError } from '../core/logbookError.ts';

/** The code of an error of Node's file system, e.g. `ENOENT`; empty where an error has none. */
export function errorCodeOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** Whether a path is not there: it, or a folder above it, is missing or is no folder. */
export function isMissing(error: unknown): boolean {
  const code = errorCodeOf(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** Whether trying again soon may help: too many open files, or another program holds the file for a moment. */
export function isTransient(error: unknown): boolean {
  return ['EMFILE', 'ENFILE', 'EAGAIN', 'EBUSY'].includes(errorCodeOf(error));
}

/** What cannot be done, in words for the user: an error of the file system while a path was written. */
export function toLogbookError(error: unknown, path: string): LogbookError {
  if (error instanceof LogbookError) return error;
  const options = { cause: error };
  const code = errorCodeOf(error);
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new LogbookError(
        'read-only',
        `${path} cannot be written (${code}).`,
        'Change the permissions of its folder, or choose another folder.',
        options,
      );
    case 'ENOSPC':
    case 'EDQUOT':
      return new LogbookError(
        'no-space',
        `There is no space left to write ${path}.`,
        'Free some space, then try again.',
        options,
      );
    case 'EEXIST':
      return new LogbookError('exists', `${path} exists already.`, 'Choose another name.', options);
    case 'ENOENT':
    case 'ENOTDIR':
      return new LogbookError(
        'not-found',
        `${path} cannot be found: it, or a folder above it, is missing or is no folder.`,
        'Check the path, or create the folder.',
        options,
      );
    case 'ENAMETOOLONG':
      return new LogbookError(
        'invalid-input',
        `The name of ${path} is too long for this file system.`,
        'Use a shorter name.',
        options,
      );
    case 'EISDIR':
      return new LogbookError('invalid-input', `${path} is a folder.`, 'Choose the name of a file.', options);
    case 'EBUSY':
      return new LogbookError(
        'io',
        `${path} is busy: another program holds it.`,
        'Close that program, then try again.',
        options,
      );
    default:
      return new LogbookError(
        'io',
        `${path} cannot be written (${code === '' ? String(error) : code}).`,
        'Check the disk or network drive, then try again.',
        options,
      );
  }
}
