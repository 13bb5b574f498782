/** A line break as one text uses it. */
export type LineEnding = '\n' | '\r\n' | '\r';

/** The front matter of a text, or why there is none to read. Offsets are UTF-16 units into the text. */
export type FrontMatterSplit =
  | {
      readonly kind: 'front-matter';
      /** The lines between the fences, with the line break of the last one. */
      readonly yaml: string;
      /** Where `yaml` starts in the text; it ends at the closing fence. */
      readonly yamlStart: number;
      /** First offset after the line of the closing fence. */
      readonly bodyStart: number;
      readonly hasBom: boolean;
      /** The line break after the opening fence; other lines may have others. */
      readonly eol: LineEnding;
    }
  /** A text that starts with something else. */
  | { readonly kind: 'none' }
  /** Nothing but blanks, or a single line of three dashes. */
  | { readonly kind: 'empty' }
  /** An opening fence that nothing closes; `likelyEnd` is the first blank line or heading after it. */
  | { readonly kind: 'unterminated'; readonly yamlStart: number; readonly likelyEnd: number }
  /** Front matter in a language other than plain YAML, with its first line (20 characters at most). */
  | { readonly kind: 'unsupported'; readonly fence: string };

const fenceTail = /[ \t]*(\r\n|\n|\r|$)/y;
const foreignFence = /^(?:---(?!-)[^\r\n]*|(?:\+\+\+|;;;)[ \t]*\w*[ \t]*(?=[\r\n]|$))/;
const likelyEndPattern = /(?<=\n|\r(?!\n))(?=[ \t]*(?:[\r\n]|#{1,6}[ \t]))/g;

/**
 * Finds the front matter of a Markdown text.
 *
 * It starts on the first line (a byte order mark may come before) and stands between two lines of three dashes;
 * spaces and tabs after the dashes do not count. Longer rows of dashes open and close nothing, and dashes in the
 * body mean nothing. Lines end with LF, CRLF or a lone CR, also mixed.
 */
export function splitFrontMatter(text: string): FrontMatterSplit {
  const hasBom = text.charCodeAt(0) === 0xfeff;
  const fenceStart = hasBom ? 1 : 0;
  if (!text.startsWith('---', fenceStart)) return splitWithoutFence(text, fenceStart);
  fenceTail.lastIndex = fenceStart + 3;
  const opening = fenceTail.exec(text);
  if (opening === null) return splitWithoutFence(text, fenceStart);
  const yamlStart = fenceTail.lastIndex;
  const closing = findClosingFence(text, yamlStart);
  if (closing !== undefined) {
    const yaml = text.slice(yamlStart, closing.start);
    const eol = (opening[1] as LineEnding | '') || '\n';
    return { kind: 'front-matter', yaml, yamlStart, bodyStart: closing.end, hasBom, eol };
  }
  if (text.slice(yamlStart).trim() === '') return { kind: 'empty' };
  likelyEndPattern.lastIndex = yamlStart;
  const end = likelyEndPattern.exec(text);
  return { kind: 'unterminated', yamlStart, likelyEnd: end === null ? text.length : end.index };
}

function splitWithoutFence(text: string, start: number): FrontMatterSplit {
  const fence = foreignFence.exec(text.slice(start, start + 200));
  if (fence !== null) return { kind: 'unsupported', fence: fence[0].slice(0, 20) };
  return text.trim() === '' ? { kind: 'empty' } : { kind: 'none' };
}

function findClosingFence(text: string, from: number): { start: number; end: number } | undefined {
  for (let at = text.indexOf('---', from); at !== -1; at = text.indexOf('---', at + 1)) {
    const before = text.charCodeAt(at - 1);
    if (before !== 10 && before !== 13) continue;
    fenceTail.lastIndex = at + 3;
    if (fenceTail.exec(text) !== null) return { start: at, end: fenceTail.lastIndex };
  }
  return undefined;
}
