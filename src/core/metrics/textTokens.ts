import { readNumber, type WrittenNumber } from './readNumber.ts';

/** How far a mark of punctuation parts what stands on its two sides: `,` softly, `.;:()` and dashes fully. */
export type TextBreak = 'none' | 'soft' | 'hard';

/** A word or number without the punctuation around it. */
export interface TextToken {
  readonly text: string;
  /** Lower case, for comparing; `&` and `+` are `and`. */
  readonly folded: string;
  /** Range of `text`, half-open offsets. */
  readonly start: number;
  readonly end: number;
  /** What parts it from the token before it. */
  readonly breakBefore: TextBreak;
  /** The number it spells, where it does. */
  readonly number?: WrittenNumber;
}

const leadingMarks = '([{"\'“‘*_`';
const trailingMarks = ')]}"\'”’*_`.,;:!?…';
const hardMarks = '([{)]}.;:!?…';
const lineMarks = new Set(['-', '–', '—', '|', '/', '•', '*']);
const andSigns = new Set(['&', '+']);
// Their points end no sentence.
const abbreviations = new Set('approx ca incl excl resp vs est min max avg no nos dr prof'.split(' '));

const scales: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
]);

/** The words of a text in order; arrows stay tokens, marks that stand alone become breaks. Linear in its length. */
export function readTextTokens(text: string): readonly TextToken[] {
  const tokens: TextToken[] = [];
  let pending: TextBreak = 'none';
  for (const { 0: chunk, index } of text.matchAll(/->|=>|→|(?:(?!->|=>|→)\S)+/gu)) {
    const { start, end } = lineMarks.has(chunk) ? { start: 0, end: 0 } : wordIn(chunk);
    const before = strongest(pending, breakOf(chunk.slice(0, start)));
    const marks = chunk.slice(end);
    if (start === end) {
      pending = strongest(before, lineMarks.has(chunk) ? 'hard' : breakOf(marks));
      continue;
    }
    const word = chunk.slice(start, end);
    const folded = andSigns.has(word) ? 'and' : word.toLowerCase();
    pending = marks === '.' && abbreviations.has(folded) ? 'none' : breakOf(marks);
    const scaled = before === 'none' ? scaledNumber(tokens.at(-1), folded) : undefined;
    if (scaled !== undefined) {
      const last = index + end;
      tokens.splice(-1, 1, { ...scaled, text: text.slice(scaled.start, last), end: last });
      continue;
    }
    const number = readNumber(word);
    const range = { start: index + start, end: index + end };
    tokens.push({
      text: word,
      folded,
      ...range,
      breakBefore: before,
      ...(number === undefined ? {} : { number }),
    });
  }
  return tokens;
}

/** Where the word within its punctuation begins and ends; both alike where there is none. */
function wordIn(chunk: string): { readonly start: number; readonly end: number } {
  let start = 0;
  let end = chunk.length;
  while (start < end && leadingMarks.includes(chunk.charAt(start))) start++;
  while (end > start && trailingMarks.includes(chunk.charAt(end - 1))) end--;
  return { start, end };
}

/** `3 million`: a number with the word that scales it is one number. */
function scaledNumber(token: TextToken | undefined, word: string): TextToken | undefined {
  const scale = scales.get(word);
  if (scale === undefined || token?.number === undefined || token.number.isPercent) return undefined;
  const value = Math.round(token.number.value * scale * 10_000) / 10_000;
  return { ...token, number: { ...token.number, value, isYearLike: false } };
}

function breakOf(marks: string): TextBreak {
  if (marks === '') return 'none';
  for (const mark of marks) if (hardMarks.includes(mark)) return 'hard';
  return marks.includes(',') ? 'soft' : 'none';
}

function strongest(a: TextBreak, b: TextBreak): TextBreak {
  if (a === 'hard' || b === 'hard') return 'hard';
  return a === 'soft' || b === 'soft' ? 'soft' : 'none';
}
