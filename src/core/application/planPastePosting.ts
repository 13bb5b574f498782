import { LogbookError } from '../logbookError.ts';
import { planSetField } from '../records/planSetField.ts';
import { readRecord } from '../records/readRecord.ts';
import type { TextEdit } from '../text/textEdit.ts';
import { hasPosting, mostPostingCharacters, postingHeading } from './readPosting.ts';

/** Most characters of the front matter's short form. */
const excerptLength = 300;
/** A first paragraph shorter than this is a headline, and says too little. */
const leastExcerpt = 40;

/**
 * The edits that put the text of a posting below an application, quoted under a heading of its own: front matter is
 * capped, and a quotation cannot end it, close a fence or pass for a merge conflict. `posting` gets the beginning
 * where it says nothing yet.
 *
 * @throws {LogbookError} `invalid-input` for an empty or endless text and for a file that is no application, `exists`
 *   where a posting stands there already.
 */
export function planPastePosting(text: string, path: string, posting: string): readonly TextEdit[] {
  const { record } = readRecord(text, path);
  if (record?.type !== 'application') {
    throw new LogbookError('invalid-input', '{file} is no application.', 'Choose an application.', {
      facts: { file: path },
    });
  }
  const lines = linesOf(posting);
  if (lines.length === 0) {
    throw new LogbookError('invalid-input', 'There is no text to paste.', 'Copy the posting first.');
  }
  if (posting.length > mostPostingCharacters) {
    throw new LogbookError(
      'invalid-input',
      'The text is longer than any posting: {count} characters.',
      'Copy the posting alone.',
      { facts: { count: posting.length } },
    );
  }
  if (hasPosting(text)) {
    throw new LogbookError(
      'exists',
      'This application has a posting already.',
      'Delete it below its heading, then paste again.',
    );
  }
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const end = text === '' || text.endsWith('\n') ? '' : eol;
  const quoted = lines.map((line) => (line === '' ? '>' : `> ${line}`));
  const section = [`${end}`, postingHeading, '', ...quoted, ''].join(eol);
  const appended: TextEdit = { range: { start: text.length, end: text.length }, newText: section };
  if (record.posting !== undefined) return [appended];
  const short = planSetField(text, path, 'posting', excerptOf(lines));
  return [...short.edits, appended];
}

/** The lines of a text without what an editor cannot show, and without empty ones at its ends. */
function linesOf(posting: string): readonly string[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
  const shown = posting.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '');
  const lines = shown.split(/\r\n|[\r\n\u2028\u2029]/).map((line) => line.trimEnd());
  const isText = (line: string): boolean => line !== '';
  const first = lines.findIndex(isText);
  const last = lines.length - 1 - [...lines].reverse().findIndex(isText);
  return first < 0 ? [] : lines.slice(first, last + 1);
}

/** The first paragraphs of a text in one line, cut between words. */
function excerptOf(lines: readonly string[]): string {
  let line = '';
  for (const next of lines) {
    if (next === '' && line.length >= leastExcerpt) break;
    line = `${line} ${next}`.replace(/\s+/g, ' ').trim();
  }
  if (line.length <= excerptLength) return line;
  const cut = line.slice(0, excerptLength);
  const lastBreak = cut.lastIndexOf(' ');
  return `${lastBreak > 0 ? cut.slice(0, lastBreak) : cut}…`;
}
