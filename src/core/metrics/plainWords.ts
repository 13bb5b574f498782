import type { TextToken } from './textTokens.ts';

// Words that end a noun phrase.
const stopWords = new Set(
  (
    'of in for to and or with from the a an by on at per vs versus as that which who whom is are was were be been ' +
    'being has have had into onto via using than then but not no nor while when after before during across about ' +
    'over under within without between through plus minus each every both all this these those it its my our your ' +
    'their his her i we they he she also if so because since until till only still yet already now again against ' +
    'among because will would shall should must may might can could do does did w w/ w/o'
  ).split(' '),
);

const wordPattern = /^\p{L}[\p{L}\p{M}\p{N}'’./+_-]*$/u;

/** Whether a token is a word rather than a number, a sign or a path. */
export function isWord(text: string): boolean {
  return wordPattern.test(text);
}

/** Whether a word ends a noun phrase: articles, prepositions, pronouns, auxiliaries, conjunctions. */
export function isStopWord({ text, folded }: TextToken): boolean {
  return stopWords.has(folded) && !isFieldCode(text);
}

/**
 * Whether a word is a domain code of SDTM, or an abbreviation of the field, that in small letters is a common word or
 * a measure: `12 CM queries`, `4 KM plots`.
 */
export function isFieldCode(text: string): boolean {
  return /^(?:BE|CM|IS|KM|PP|VS)$/.test(text);
}
