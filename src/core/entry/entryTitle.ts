import type { OffsetRange } from '../text/textEdit.ts';
import type { EntryWord } from './entryWord.ts';

/** Most UTF-16 units of a title that quick entry writes; the whole text of a longer line goes into the body. */
export const titleLimit = 300;

/** The text of a line without its tokens, with the way back to the line. */
export interface EntryTitle {
  /** White space folded to single spaces. */
  readonly text: string;
  /** The part of the line that a part of `text` comes from; tokens between its ends are inside. */
  rangeInLine(range: OffsetRange): OffsetRange;
}

/** Joins words to a title; glued ones follow the word before them without a space. */
export function joinTitle(words: readonly EntryWord[]): EntryTitle {
  let text = '';
  const pieces: { readonly start: number; readonly line: number }[] = [];
  for (const word of words) {
    if (text !== '' && !word.isGlued) text += ' ';
    pieces.push({ start: text.length, line: word.range.start });
    text += word.text;
  }
  const lineOffset = (offset: number): number => {
    let low = 0;
    let high = pieces.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((pieces[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle;
    }
    const piece = pieces[low];
    return piece === undefined ? 0 : piece.line + offset - piece.start;
  };
  return {
    text,
    // The end through the last character: a piece ends where the next one may begin elsewhere.
    rangeInLine: ({ start, end }) => ({ start: lineOffset(start), end: lineOffset(end - 1) + 1 }),
  };
}

/** The title cut at a word, or between whole characters where a word is too long, with `…` after it. */
export function shortenTitle(text: string): string {
  if (text.length <= titleLimit) return text;
  const room = titleLimit - 1;
  const space = text.lastIndexOf(' ', room);
  const isInPair = /[\uD800-\uDBFF]/.test(text.charAt(room - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(room));
  const end = space > room / 2 ? space : isInPair ? room - 1 : room;
  return `${text.slice(0, end).trimEnd()}…`;
}
