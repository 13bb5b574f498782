import type { PostingToken } from './postingTokens.ts';

const englishWords: ReadonlySet<string> = new Set(
  'the and of to with you for is our or be by from that are we your this have will'.split(' '),
);
/** Fewer words tell nothing of a language. */
const leastWords = 25;
/** English prose has four in ten of these words, lists of keywords one in ten, other languages one in fifty. */
const leastShare = 0.06;
/** Words that are looked at: the beginning of a text tells its language. */
const mostWords = 2_000;

/** Whether a text reads as English; a short one is taken for it. */
export function isEnglish(tokens: readonly PostingToken[]): boolean {
  const words = tokens.slice(0, mostWords);
  if (words.length < leastWords) return true;
  const english = words.filter(({ written }) => englishWords.has(written.toLowerCase())).length;
  return english / words.length >= leastShare;
}
