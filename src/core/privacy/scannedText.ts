import type { OffsetRange } from '../text/textEdit.ts';
import { lookAlikes } from './lookAlikes.ts';

/**
 * A text as rules read it: digits and letters of other widths and scripts as plain ones, hyphens, blanks and quotes as
 * those of ASCII; without invisible characters, marks of emphasis, and what quotes and indents a line.
 */
export interface ScannedText {
  readonly text: string;
  /** The same with A-Z in lower case, place for place. */
  readonly lower: string;
  /** Where a range of `text` stands in the text as it was given. */
  originalRange(start: number, end: number): OffsetRange;
}

/** Stands for a text that was masked before, so that no rule reads into a mask or across it. */
const maskedMark = 0xfffc;

const maskPattern = /\[[a-z][a-z -]{1,20} removed\]/iy;
const tagPattern =
  /<\/?(?:b|i|em|strong|u|s|del|ins|mark|span|font|sub|sup|small|code|wbr)(?:\s[^<>\n]{0,200})?>/iy;
const entityPattern = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(nbsp|hyphen|ndash|mdash|commat|colon|period));/iy;
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
  const builder = new TextFolder(original);
  builder.fold();
  return builder.result();
}

class TextFolder {
  readonly #original: string;
  readonly #units: Uint16Array;
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  #length = 0;
  /** Letters of other scripts in the present word that look like Latin ones: places in `units`. */
  #alike: number[] = [];
  #wordHasAscii = false;

  constructor(original: string) {
    this.#original = original;
    // Compatibility decomposition makes at most 18 units of one (Unicode UAX #15); two a unit leave room for all but
    // such texts, and what is longer is cut.
    const room = original.length * 2 + 32;
    this.#units = new Uint16Array(room);
    this.#starts = new Uint32Array(room);
    this.#ends = new Uint32Array(room);
  }

  fold(): void {
    const { length } = this.#original;
    let offset = 0;
    while (offset < length) {
      const unit = this.#original.charCodeAt(offset);
      offset = unit < 0x80 ? this.#foldAscii(unit, offset) : this.#foldOther(offset);
    }
    this.#endWord();
  }

  result(): ScannedText {
    const units = this.#units.subarray(0, this.#length);
    const text = decode(units);
    for (let place = 0; place < units.length; place++) {
      const unit = units[place] ?? 0;
      if (unit >= 65 && unit <= 90) units[place] = unit + 32;
    }
    const [starts, ends] = [this.#starts, this.#ends];
    return {
      text,
      lower: decode(units),
      originalRange: (start, end) => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }),
    };
  }

  /** Takes one ASCII character, or a mark that begins with it; the offset after it. */
  #foldAscii(unit: number, offset: number): number {
    switch (unit) {
      case 10:
      case 13:
        return this.#foldLineEnd(offset);
      case 9:
        return this.#push(32, offset, offset + 1);
      case 38:
        return this.#foldEntity(offset);
      case 42: // *
      case 96: // `
        return offset + 1;
      case 60:
        return this.#skip(tagPattern, offset) ?? this.#push(unit, offset, offset + 1);
      case 91: {
        const end = this.#skip(maskPattern, offset);
        return end === undefined ? this.#push(unit, offset, offset + 1) : this.#push(maskedMark, offset, end);
      }
      case 92: // a backslash before punctuation
        if (/[-_.#()*+@!~|]/.test(this.#original[offset + 1] ?? '')) return offset + 1;
        return this.#push(unit, offset, offset + 1);
      case 95:
        return this.#foldUnderscores(offset);
      case 126:
        if (this.#original.charCodeAt(offset + 1) === 126) return offset + 2;
        return this.#push(unit, offset, offset + 1);
      default:
        if (unit < 32 || unit === 127) return offset + 1;
        return this.#push(unit, offset, offset + 1);
    }
  }

  /** One line end, without the indentation and the marks of quotation of the next line. */
  #foldLineEnd(offset: number): number {
    const isPair = this.#original.charCodeAt(offset) === 13 && this.#original.charCodeAt(offset + 1) === 10;
    let next = this.#push(10, offset, offset + (isPair ? 2 : 1));
    while (isIndent(this.#original.charCodeAt(next))) next++;
    return next;
  }

  /** Underscores are emphasis unless letters or digits stand on both sides (CommonMark 0.31, 6.2). */
  #foldUnderscores(offset: number): number {
    let end = offset;
    while (this.#original.charCodeAt(end) === 95) end++;
    const isInside =
      isWordUnit(this.#original.charCodeAt(offset - 1)) && isWordUnit(this.#original.charCodeAt(end));
    if (!isInside) return end;
    for (let place = offset; place < end; place++) this.#push(95, place, place + 1);
    return end;
  }

  #foldEntity(offset: number): number {
    const end = this.#skip(entityPattern, offset);
    if (end === undefined) return this.#push(38, offset, offset + 1);
    const [, decimal, hex, name] =
      /&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/i.exec(this.#original.slice(offset, end)) ?? [];
    const code = decimal === undefined ? Number.parseInt(hex ?? '0', 16) : Number(decimal);
    const named = namedEntities[name?.toLowerCase() ?? ''];
    const meant = named ?? (code > 0x1f && code <= 0x10ffff ? String.fromCodePoint(code) : '');
    this.#pushText(plainOf(meant), offset, end);
    return end;
  }

  #foldOther(offset: number): number {
    const character = String.fromCodePoint(this.#original.codePointAt(offset) ?? 0);
    const end = offset + character.length;
    const plain = plainOf(character);
    if (isMark(character) && this.#length > 0) this.#join(character, end);
    else if (lookAlikes.has(plain)) {
      this.#alike.push(this.#length);
      this.#write(plain.charCodeAt(0), offset, end);
    } else this.#pushText(plain, offset, end);
    return end;
  }

  /** A combining mark becomes one with the letter before it where Unicode has such a letter. */
  #join(mark: string, end: number): void {
    const last = this.#length - 1;
    const composed = (String.fromCharCode(this.#units[last] ?? 0) + mark).normalize('NFC');
    if (composed.length !== 1) return;
    this.#units[last] = composed.charCodeAt(0);
    this.#ends[last] = end;
  }

  #pushText(text: string, start: number, end: number): void {
    for (let place = 0; place < text.length; place++) this.#push(text.charCodeAt(place), start, end);
  }

  /** Adds one unit; the offset after it in the original. */
  #push(unit: number, start: number, end: number): number {
    if (unit < 0x80) {
      if (isWordUnit(unit)) this.#wordHasAscii = true;
      else this.#endWord();
    }
    this.#write(unit, start, end);
    return end;
  }

  #write(unit: number, start: number, end: number): void {
    if (this.#length === this.#units.length) return;
    this.#units[this.#length] = unit;
    this.#starts[this.#length] = start;
    this.#ends[this.#length] = end;
    this.#length += 1;
  }

  /** Letters that look like Latin ones are taken for them only in a word that has Latin letters or digits. */
  #endWord(): void {
    if (this.#wordHasAscii) {
      for (const place of this.#alike) {
        const latin = lookAlikes.get(String.fromCharCode(this.#units[place] ?? 0));
        if (latin !== undefined) this.#units[place] = latin.charCodeAt(0);
      }
    }
    if (this.#alike.length > 0) this.#alike = [];
    this.#wordHasAscii = false;
  }

  #skip(pattern: RegExp, offset: number): number | undefined {
    pattern.lastIndex = offset;
    return pattern.test(this.#original) ? pattern.lastIndex : undefined;
  }
}

function isIndent(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 62;
}

function isWordUnit(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
}

function isMark(character: string): boolean {
  return /^\p{M}$/u.test(character);
}

/** Invisible characters: format controls, variation selectors, fillers, halves of a pair. */
const invisible = /^(?:[\p{Cf}\p{Cs}\p{Cc}]|[\ufe00-\ufe0f]|\u034f|[\u115f\u1160]|\u3164|\uffa0)$/u;

/** What a character that is not ASCII stands for. */
function plainOf(character: string): string {
  if (character.length === 1 && character.charCodeAt(0) < 0x80) return character;
  if (invisible.test(character)) return '';
  if (/^[\p{Pd}\u2212\u2043]$/u.test(character)) return '-';
  if (/^\p{Zs}$/u.test(character)) return ' ';
  if (/^[\u2028\u2029\u0085]$/u.test(character)) return '\n';
  if (/^[\u2018\u2019\u201b\u02bc]$/u.test(character)) return "'";
  if (/^[\u201c\u201d\u201e]$/u.test(character)) return '"';
  if (/^\p{Nd}$/u.test(character)) return digitOf(character);
  return character.normalize('NFKC');
}

/** A digit of any script; the ten of a script stand in a row, which begins at its zero (Unicode 4.6). */
function digitOf(character: string): string {
  const plain = character.normalize('NFKC');
  if (/^\d$/.test(plain)) return plain;
  let code = character.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - 1))) {
    code -= 1;
    value += 1;
  }
  return String(value);
}

const decodedAtOnce = 0x2000;

function decode(units: Uint16Array): string {
  const parts: string[] = [];
  for (let start = 0; start < units.length; start += decodedAtOnce) {
    parts.push(String.fromCharCode(...units.subarray(start, start + decodedAtOnce)));
  }
  return parts.join('');
}
