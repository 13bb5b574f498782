import { LogbookError } from '../logbookError.ts';
import type { TextEdit } from '../text/textEdit.ts';

/**
 * The line of a `.gitignore` that names one folder and nothing else (gitignore(5)).
 *
 * @param folder - relative to the file, forward slashes.
 * @throws {LogbookError} `invalid-input` for a name with a line end, which no line can hold.
 */
export function ignoreLine(folder: string): string {
  if (/[\r\n]/.test(folder)) {
    throw new LogbookError(
      'invalid-input',
      'The name of the logbook folder holds a line end, which .gitignore cannot name.',
      'Rename the folder.',
    );
  }
  // Slashes around it keep `#`, `!` and blanks at its ends from meaning anything.
  return `/${folder.replace(/[\\*?[]/g, '\\$&')}/`;
}

/** Adds a folder at the end of a `.gitignore`, where it counts more than what stands before; line ends are those of the file. */
export function planIgnoreFolder(text: string, folder: string): readonly TextEdit[] {
  const line = ignoreLine(folder);
  const last = text
    .split(/\r?\n/)
    .filter((one) => one !== '')
    .at(-1);
  if (last === line) return [];
  const end = /\r\n/.test(text) ? '\r\n' : '\n';
  const before = text === '' || text.endsWith('\n') ? '' : end;
  return [{ range: { start: text.length, end: text.length }, newText: `${before}${line}${end}` }];
}
