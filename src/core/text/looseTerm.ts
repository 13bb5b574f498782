import { plainLine } from './plainLine.ts';

/** Something to be found in texts however it is spelled. */
export interface Term {
  /** Regular expression source. */
  readonly pattern: string;
  /** The same without the ends of words around it, where they are. */
  readonly bare?: string;
  /** The letters or digits that every match begins with, in lower case; absent where that is not known. */
  readonly start?: string;
  /** Letters and digits in it; the longest of several terms at one place is the one that is meant. */
  readonly length: number;
  readonly replacement: string;
}

/** Terms shorter than this are looked for as whole words only: `AZ` is not in `hazard`. */
const shortestPart = 4;

/** Letters at an end of an id that are enough to find it within a word. */
const shortestGlued = 3;

/** One alternative a term, each in a group of its own; `undefined` without terms. */
export function matcherOf(terms: readonly Term[]): RegExp | undefined {
  const patterns: string[] = [];
  let words: string[] = [];
  // Ends of words are large sets of letters, which are slow to compile: terms in a row share them.
  const closeWords = (): void => {
    if (words.length > 0) patterns.push(asWord(`(?:${words.join('|')})`));
    words = [];
  };
  for (const { pattern, bare } of terms) {
    if (pattern === '') continue;
    if (bare !== undefined) words.push(`(${bare})`);
    else {
      closeWords();
      patterns.push(`(${pattern})`);
    }
  }
  closeWords();
  return patterns.length === 0 ? undefined : new RegExp(patterns.join('|'), 'giu');
}

/** A term that is found within words too, unless it is very short. */
export function anywhereTerm(term: string, replacement: string): Term {
  const { source, length } = looseSource(term);
  return { pattern: length < shortestPart ? asWord(source) : source, ...startOf(term), length, replacement };
}

/** A term that is found as whole words only. */
export function wordTerm(term: string, replacement: string): Term {
  const { source, length } = looseSource(term);
  if (source === '') return { pattern: '', length, replacement };
  // A name that somebody gave as a unit is printed in the plural.
  const bare = `${source}s?`;
  return { pattern: asWord(bare), bare, ...startOf(term), length, replacement };
}

/** An id of letters and digits is also found within a word, such as the name of a program: `xyz302ae`. */
export function idTerm(id: string, replacement: string): Term {
  const word = wordTerm(id, replacement);
  const parts = partsOf(plainLine(id));
  const [first = '', last = ''] = [parts.at(0), parts.at(-1)];
  const isMixed = parts.some(isNumber) && !parts.every(isNumber);
  if (!isMixed || word.length < shortestPart) return word;
  const inWord = `${edgeSource('?<!', first)}${parts.join('[-_]?')}${edgeSource('?!', last)}`;
  return { pattern: `${word.pattern}|${inWord}`, ...startOf(id), length: word.length, replacement };
}

/** What may not stand next to a part: digits go on to another id, and few letters are the end of many a word. */
function edgeSource(look: '?<!' | '?!', part: string): string {
  if (isNumber(part)) return `(${look}\\p{N})`;
  return part.length < shortestGlued ? `(${look}[\\p{L}\\p{N}])` : '';
}

function asWord(source: string): string {
  return source === '' ? '' : `(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`;
}

/** Source that finds the letters and digits of a term with up to three other characters between its parts. */
export function looseSource(term: string): { readonly source: string; readonly length: number } {
  const line = plainLine(term);
  const parts = partsOf(line);
  if (parts.length === 0) return { source: escapeSource(line), length: line.length };
  return { source: parts.join('[^\\p{L}\\p{N}]{0,3}'), length: parts.join('').length };
}

function startOf(term: string): Pick<Term, 'start'> {
  const [first] = partsOf(plainLine(term));
  return first === undefined ? {} : { start: first.toLowerCase() };
}

/** The runs of letters and the runs of digits. */
function partsOf(line: string): readonly string[] {
  return line.match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? [];
}

function isNumber(text: string): boolean {
  return /^\p{N}+$/u.test(text);
}

function escapeSource(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Whether an id can be looked for in texts: neither one character nor few digits nor a year. */
export function isTellingId(id: string): boolean {
  return /^\d+$/.test(id) ? id.length >= shortestPart && !/^(?:19|20)\d\d$/.test(id) : id.length > 1;
}
