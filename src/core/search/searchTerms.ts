import { foldLatin } from '../text/foldLatin.ts';
import type { OffsetRange } from '../text/textEdit.ts';

/** A word of a text in the form in which words are compared. */
export interface SearchTerm {
  readonly term: string;
  /** Where it stands in the text. */
  readonly range: OffsetRange;
}

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** Scripts that put no blanks between words. */
const unspaced =
  /(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]\p{M}*)+/gu;
/** A character with the marks on it, which NFC need not have as one. */
const markedCharacter = /.\p{M}*/gsu;
const asciiWord = /^[\0-\x7f]*$/;
/** Longer words are no words but encoded data; their beginning is enough to find them. */
const longestTerm = 64;

/**
 * The words of a text: lower case, without accents, NFC.
 *
 * Of a script without blanks between words each character is a term and each pair of neighbours, so that any part of
 * a sentence is found.
 */
export function readSearchTerms(text: string): readonly SearchTerm[] {
  return readTerms(text, 'all');
}

/**
 * What somebody searches for: the words of a text, of scripts without blanks the pairs of neighbours alone.
 *
 * @returns each once, in the order of the text.
 */
export function readQueryTerms(text: string): readonly string[] {
  return [...new Set(readTerms(text, 'pairs').map(({ term }) => term))];
}

/** Whether characters that have neighbours are terms by themselves too. */
type Unspaced = 'all' | 'pairs';

function readTerms(text: string, how: Unspaced): readonly SearchTerm[] {
  const terms: SearchTerm[] = [];
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    if (asciiWord.test(word)) terms.push(termOf(word, index));
    else readWord(word, index, how, terms);
  }
  return terms;
}

function readWord(word: string, offset: number, how: Unspaced, terms: SearchTerm[]): void {
  let done = 0;
  for (const { 0: run, index } of word.matchAll(unspaced)) {
    if (index > done) terms.push(termOf(word.slice(done, index), offset + done));
    readRun(run, offset + index, how, terms);
    done = index + run.length;
  }
  if (done < word.length) terms.push(termOf(word.slice(done), offset + done));
}

function readRun(run: string, offset: number, how: Unspaced, terms: SearchTerm[]): void {
  const characters = [...run.matchAll(markedCharacter)];
  for (const [position, { 0: character, index }] of characters.entries()) {
    if (how === 'all' || characters.length === 1) terms.push(termOf(character, offset + index));
    const before = characters[position - 1];
    if (before !== undefined) terms.push(termOf(before[0] + character, offset + before.index));
  }
}

function termOf(word: string, start: number): SearchTerm {
  return { term: fold(word), range: { start, end: start + word.length } };
}

function fold(word: string): string {
  const short = word.length > longestTerm ? word.slice(0, longestTerm) : word;
  return asciiWord.test(short) ? short.toLowerCase() : foldLatin(short);
}
