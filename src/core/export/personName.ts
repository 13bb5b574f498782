import { degrees, honorifics, nameKey, particles } from './nameWords.ts';
import { isGroupWord, isRoleWord } from './roleWords.ts';

/** The parts of a person's name, each a word with its hyphens and apostrophes. */
export interface PersonName {
  /** Empty for somebody known by the surname only. */
  readonly given: string;
  readonly middle: readonly string[];
  /** With its particles: `van der Berg`; empty for somebody known by the given name only. */
  readonly family: string;
}

/** Titles of more words are no names of people. */
const mostWords = 6;

/**
 * The name in a title such as `Dr. Maria A. Keller, PhD`, `Keller, Maria` or `Maria Keller (CRO)`: without honorifics,
 * degrees, functions, and what stands in parentheses.
 *
 * @returns `undefined` for a title that names no person: one of a group (`REDCap team`) or of many words.
 */
export function readPersonName(title: string): PersonName | undefined {
  const plain = title
    .normalize('NFC')
    .replace(/\([^()]*\)|\[[^[\]]*\]|["\u201c\u201d\u201e][^"\u201c\u201d\u201e]*["\u201c\u201d]/gu, ' ');
  if (wordsIn(plain).some(isGroupWord)) return undefined;
  const parts = plain
    .split(/[;/|:]|\s[-\u2013\u2014]\s/u)[0]
    ?.split(',')
    .map(namesIn)
    .filter(({ length }) => length > 0);
  const [first = [], second = []] = parts ?? [];
  if (first.length + second.length > mostWords) return undefined;
  // A title with a comma has the surname first.
  return second.length > 0 ? withFamily(second, first.join(' ')) : splitName(first);
}

/** The name in the slug of a person: `maria-keller`. */
export function readSlugName(slug: string): PersonName | undefined {
  const words = slug.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  if (words.length === 0 || words.some((word) => isRoleWord(word) || isGroupWord(word))) return undefined;
  return readPersonName(words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join(' '));
}

function wordsIn(text: string): readonly string[] {
  return text.match(/\p{L}[\p{L}\p{M}]*(?:['\u2019-]\p{L}[\p{L}\p{M}]*)*/gu) ?? [];
}

/** The words of a name, from the first that is no function to the next that is one or, among capitals, is none. */
function namesIn(text: string): readonly string[] {
  const words = text.replace(/(?<=\p{L})\.(?=\p{L})/gu, '').split(/\s+/);
  const plain = words.flatMap((word) => wordsIn(word)[0] ?? []);
  const isCapitalised = plain.some((word) => /^\p{Lu}/u.test(word));
  const names: string[] = [];
  for (const word of plain) {
    const key = nameKey(word);
    if (honorifics.has(key) || degrees.has(key)) continue;
    const isNone = isRoleWord(word) || (isCapitalised && !/^\p{Lu}/u.test(word) && !particles.has(key));
    if (isNone && names.length > 0) break;
    if (!isNone) names.push(word);
  }
  return names;
}

function splitName(words: readonly string[]): PersonName | undefined {
  if (words.length === 0) return undefined;
  if (words.length === 1) return { given: words[0] ?? '', middle: [], family: '' };
  const particle = words.findIndex((word, place) => place > 0 && particles.has(nameKey(word)));
  const start = particle > 0 && particle < words.length - 1 ? particle : words.length - 1;
  return withFamily(words.slice(0, start), words.slice(start).join(' '));
}

function withFamily([given = '', ...middle]: readonly string[], family: string): PersonName {
  return { given, middle, family };
}
