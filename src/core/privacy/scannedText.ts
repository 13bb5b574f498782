import type { OffsetRange } from '../text/textEdit.ts';
import { isLookAlike, plainCharacter } from './plainCharacter.ts';

/**
 * A text as rules read it: digits and letters of other widths and scripts as plain ones, hyphens, blanks and quotes as
 * those of ASCII; without invisible characters, marks of emphasis, and what quotes and indents a line.
 */
export interface ScannedText {
  readonly text: string;
  /** The same in lower case, place for place. */
  readonly lower: string;
  /** Where a range of `text` that is not empty stands in the text as it was given. */
  originalRange(start: number, end: number): OffsetRange;
}

/** Stands for a text that was masked before, so that no rule reads into a mask or across it. */
export const maskedMark = '\ufffc';

/** What is not simply copied. A line end is only where the next line is indented or quoted. */
const specialPattern = /\n[ \t>]*|[&*`<[\\_~]|[\u0080-\uffff]+|[^\t\n -~]/g;
const maskPattern = /\[[a-z][a-z -]{1,20} removed\]/iy;
const tagPattern =
  /<\/?(?:b|i|em|strong|u|s|del|ins|mark|span|font|sub|sup|small|code|wbr)(?:\s[^<>\n]{0,200})?>/iy;
const entityPattern = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(nbsp|hyphen|ndash|mdash|commat|colon|period));/iy;
const escapePattern = /\\[-_.#()*+@!~|]/y;
const namedEntities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  hyphen: '-',
  ndash: '-',
  mdash: '-',
  commat: '@',
  colon: ':',
  period: '.',
};

/** A text as rules read it; every text has one. */
export function scanText(original: string): ScannedText {
  const folder = new TextFolder(original);
  let copied = 0;
  for (let special = next(original, 0); special !== undefined; special = next(original, copied)) {
    if (special.start > copied) folder.copy(copied, special.start);
    copied = folder.fold(special);
  }
  if (copied < original.length) folder.copy(copied, original.length);
  return folder.result();
}

interface Special extends OffsetRange {
  readonly text: string;
}

function next(original: string, from: number): Special | undefined {
  specialPattern.lastIndex = from;
  const match = specialPattern.exec(original);
  return match === null
    ? undefined
    : { start: match.index, end: match.index + match[0].length, text: match[0] };
}

/** Puts the folded text together, and keeps for each part where it came from. */
class TextFolder {
  readonly #original: string;
  readonly #parts: string[] = [];
  readonly #starts: number[] = [];
  readonly #origins: number[] = [];
  /** End in the original of a part that stands for all of it; -1 for parts that are the same place for place. */
  readonly #ends: number[] = [];
  readonly #plain = new Map<string, string>();
  #length = 0;

  constructor(original: string) {
    this.#original = original;
  }

  copy(start: number, end: number): void {
    this.#add(this.#original.slice(start, end), start, -1);
  }

  /** Folds what begins at a special character; the offset after it. */
  fold({ text, start, end }: Special): number {
    switch (text[0]) {
      case '*':
      case '`':
        return end;
      case '\n':
        return this.#put('\n', start, end);
      case '\r':
        return this.#original[end] === '\n' ? end : this.#put('\n', start, end);
      case '&':
        return this.#foldEntity(start);
      case '<':
        return this.#endOf(tagPattern, start) ?? this.#put('<', start, end);
      case '[':
        return this.#foldBracket(start);
      case '\\':
        return this.#endOf(escapePattern, start) === undefined ? this.#put('\\', start, end) : end;
      case '_':
        return this.#foldUnderscore(start);
      case '~':
        return this.#original[end] === '~' ? end + 1 : this.#put('~', start, end);
      default:
        return text.charCodeAt(0) < 0x80 ? end : this.#foldForeign(text, start);
    }
  }

  result(): ScannedText {
    const text = this.#parts.join('');
    const lowered = text.toLowerCase();
    // One letter, U+0130, is longer in lower case.
    const lower =
      lowered.length === text.length ? lowered : text.replace(/[A-Z]+/g, (run) => run.toLowerCase());
    const [starts, origins, ends] = [this.#starts, this.#origins, this.#ends];
    return {
      text,
      lower,
      originalRange(start, end) {
        const [first, last] = [partAt(starts, start), partAt(starts, end - 1)];
        const isWhole = (part: number): boolean => (ends[part] ?? -1) >= 0;
        const origin = (origins[first] ?? 0) + (isWhole(first) ? 0 : start - (starts[first] ?? 0));
        const after = isWhole(last) ? (ends[last] ?? 0) : (origins[last] ?? 0) + end - (starts[last] ?? 0);
        return { start: origin, end: after };
      },
    };
  }

  #add(text: string, origin: number, end: number): void {
    if (text === '') return;
    this.#parts.push(text);
    this.#starts.push(this.#length);
    this.#origins.push(origin);
    this.#ends.push(end);
    this.#length += text.length;
  }

  #put(text: string, start: number, end: number): number {
    this.#add(text, start, end);
    return end;
  }

  #endOf(pattern: RegExp, offset: number): number | undefined {
    pattern.lastIndex = offset;
    return pattern.test(this.#original) ? pattern.lastIndex : undefined;
  }

  #foldBracket(start: number): number {
    const end = this.#endOf(maskPattern, start);
    return end === undefined ? this.#put('[', start, start + 1) : this.#put(maskedMark, start, end);
  }

  #foldEntity(start: number): number {
    entityPattern.lastIndex = start;
    const match = entityPattern.exec(this.#original);
    if (match === null) return this.#put('&', start, start + 1);
    const [entity, decimal, hex, name] = match;
    const code = decimal === undefined ? Number.parseInt(hex ?? '0', 16) : Number(decimal);
    const meant =
      namedEntities[name?.toLowerCase() ?? ''] ?? (code <= 0x10ffff ? String.fromCodePoint(code) : '');
    return this.#put(plainCharacter(meant), start, start + entity.length);
  }

  /** Underscores are emphasis unless letters or digits stand on both sides (CommonMark 0.31, 6.2). */
  #foldUnderscore(start: number): number {
    let end = start;
    while (this.#original[end] === '_') end++;
    const isInside = isWord(this.#original[start - 1]) && isWord(this.#original[end]);
    return isInside ? this.#put('_'.repeat(end - start), start, end) : end;
  }

  /** Letters that look like Latin ones are taken for them only right beside Latin letters or digits. */
  #foldForeign(run: string, start: number): number {
    const isMixed = isWord(this.#original[start - 1]) || isWord(this.#original[start + run.length]);
    let offset = start;
    for (const character of composed(run)) {
      const { text, length } = character;
      const key = isMixed ? `+${text}` : text;
      const plain = this.#plain.get(key) ?? plainCharacter(text, isMixed && isLookAlike(text));
      this.#plain.set(key, plain);
      this.#put(plain, offset, offset + length);
      offset += length;
    }
    return offset;
  }
}

/** The characters of a run, a letter and its accents as one, each with its length in the run. */
function composed(run: string): readonly { readonly text: string; readonly length: number }[] {
  const clusters = run.match(/\P{M}\p{M}{0,8}|\p{M}/gu) ?? [];
  return clusters.map((cluster) => ({ text: cluster.normalize('NFC'), length: cluster.length }));
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[a-z0-9]/i.test(character);
}

/** The last part that starts at an offset or before it. */
function partAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}
