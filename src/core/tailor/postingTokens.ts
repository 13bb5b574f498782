/** A word of a posting. */
export interface PostingToken {
  /** As it is written, an acronym in the singular: `SOPs` is `SOP`. */
  readonly written: string;
  /** As words are compared (`foldPostingWord`). */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** Whether a mark other than a hyphen or a slash stands between it and the word before: no name goes over that. */
  readonly isApart: boolean;
}

/** A word begins with a letter or digit; marks within it belong to it (`define.xml`, `R&D`, `bachelor's`). */
const wordPattern = /[\p{L}\p{N}](?:[.+#'’&]?[\p{L}\p{N}\p{M}])*/gu;
const joiningMarks = /^[\s/_\u2010-\u2013-]*$/u;
/** Longer gaps than this are no gap within a name; testing them would cost time for nothing. */
const longestGap = 8;

/** The words of a part of a text, in its order; offsets are those of the whole text. */
export function readPostingTokens(text: string, start = 0, end = text.length): readonly PostingToken[] {
  const tokens: PostingToken[] = [];
  let last = start;
  for (const match of text.slice(start, end).matchAll(wordPattern)) {
    const [word] = match;
    const at = start + match.index;
    const written = /^[\p{Lu}\d]{2,}s$/u.test(word) ? word.slice(0, -1) : word;
    const gap = at - last;
    tokens.push({
      written,
      folded: foldPostingWord(written),
      start: at,
      end: at + word.length,
      isApart: gap > longestGap || !joiningMarks.test(text.slice(last, at)),
    });
    last = at + word.length;
  }
  return tokens;
}

/**
 * The form in which words of postings and names of skills are compared: lower case, singular, American endings.
 *
 * The singular is rough (`analysis` stays, `queries` is `query`); what counts is that both sides are treated alike.
 */
export function foldPostingWord(word: string): string {
  const lower = word.normalize('NFC').toLowerCase();
  if (/^[a-z]*[a-rt-z]$/.test(lower) && !/is(?:ing|ed|e)$|isation$/.test(lower)) return lower;
  return foldEndings(lower.replace(/['’]s?$/u, ''));
}

function foldEndings(lower: string): string {
  return singular(lower).replace(/is(ation|ing|ed|e)$/u, 'iz$1');
}

function singular(word: string): string {
  if (word.endsWith('yses')) return `${word.slice(0, -2)}is`;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && /[^siu]s$/u.test(word) ? word.slice(0, -1) : word;
}
