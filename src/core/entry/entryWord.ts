import type { OffsetRange } from '../text/textEdit.ts';

/** A part of the line between spaces. */
export interface EntryWord {
  /** As it goes into the title. */
  readonly text: string;
  /** Where `text` stands in the line; the backslash that keeps a word literal lies before it. */
  readonly range: OffsetRange;
  /** Written with a backslash: it is text, whatever it looks like. */
  readonly isLiteral: boolean;
  /** Follows the word before it without a space. */
  readonly isGlued: boolean;
}

/** The words of a line from an offset on. A backslash before a sigil, a letter or a digit keeps a word literal. */
export function readEntryWords(line: string, start: number): readonly EntryWord[] {
  const words: EntryWord[] = [];
  for (const match of line.slice(start).matchAll(/\S+/gu)) {
    const isLiteral = /^\\[#@%+!\-\p{L}\p{N}]/u.test(match[0]);
    const from = start + match.index + (isLiteral ? 1 : 0);
    const range = { start: from, end: start + match.index + match[0].length };
    words.push({ text: line.slice(range.start, range.end), range, isLiteral, isGlued: false });
  }
  return words;
}

/** What stands in brackets around a whole word, as `2h` of `(2h)`; else the word without its end marks. */
export function bareText(text: string): string {
  return /^[([]([^()[\]]+)[)\]][.,;]?$/u.exec(text)?.[1] ?? withoutEndMarks(text);
}

/** A text without the punctuation that ends it; brackets that it opens itself stay. */
export function withoutEndMarks(text: string): string {
  let end = text.length;
  const hasBracket = text.includes('(');
  while (end > 0 && '.,;:!?)]}"”'.includes(text.charAt(end - 1))) {
    if (text.charAt(end - 1) === ')' && hasBracket) break;
    end--;
  }
  return text.slice(0, end);
}
