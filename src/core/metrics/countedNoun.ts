import { isFieldCode, isStopWord, isWord } from './plainWords.ts';
import type { TextToken } from './textTokens.ts';
import { findUnit, type Unit } from './units.ts';
import { findWorkVerb } from './workVerbs.ts';

/** The noun that a number counts, with the words between them. */
export interface CountedNoun {
  readonly unit: Unit;
  readonly adjectives: readonly TextToken[];
  /** Index of the token after the noun. */
  readonly end: number;
}

const mostWordsBeforeNoun = 3;

// Doses, measures, ages and money: what they qualify is not counted by the number.
const measureWords = new Set(
  (
    'year years yr yrs year-old years-old old yo month months mg mcg µg μg ug ng g kg ml µl dl l mmol mol mmhg cm ' +
    'mm m km bpm hz iu ppm pp times time fold x vs usd eur dollars euros mb gb kb tb january february march april ' +
    'may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
);

/**
 * The unit noun that follows a number, at most three words away: `48 open REDCap queries`.
 *
 * The plural is the head of the phrase (`12 query forms` are forms); a singular one is it only after 1, at the
 * end of the phrase or before a verb (`48 query resolved`).
 *
 * @param start - index of the token after the number.
 * @returns `undefined` where nothing that is counted follows, as after doses, ages and durations.
 */
export function readCountedNoun(
  tokens: readonly TextToken[],
  start: number,
  value: number,
): CountedNoun | undefined {
  const phrase = readPhrase(tokens, start);
  if (phrase === undefined) return undefined;
  const head = findHead(phrase, value);
  if (head === undefined) return undefined;
  const adjectives = phrase.slice(0, head.first);
  if (adjectives.length > mostWordsBeforeNoun || head.unit.measures !== 'count') return undefined;
  return { unit: head.unit, adjectives, end: start + head.last + 1 };
}

function readPhrase(tokens: readonly TextToken[], start: number): readonly TextToken[] | undefined {
  const phrase: TextToken[] = [];
  for (const token of tokens.slice(start, start + mostWordsBeforeNoun + 3)) {
    if (token.breakBefore !== 'none' || !isWord(token.text) || isStopWord(token)) break;
    if (isMeasureWord(token)) return phrase.some(isPluralUnit) ? phrase : undefined;
    phrase.push(token);
  }
  return phrase;
}

function isMeasureWord({ text, folded }: TextToken): boolean {
  if (isFieldCode(text)) return false;
  return measureWords.has(folded) || findUnit(folded)?.measures === 'time';
}

interface Head {
  readonly unit: Unit;
  /** Indices within the phrase; equal for one word. */
  readonly first: number;
  readonly last: number;
}

function findHead(phrase: readonly TextToken[], value: number): Head | undefined {
  const heads = phrase.flatMap((_, index) => headAt(phrase, index) ?? []);
  const plural = heads.find(({ last }) => isPluralUnit(phrase[last], last, phrase));
  if (plural !== undefined) return plural;
  const singular = heads.at(-1);
  if (singular === undefined || value === 1) return singular;
  const next = phrase[singular.last + 1];
  return next === undefined || findWorkVerb(next.text)?.form === 'past' ? singular : undefined;
}

function headAt(phrase: readonly TextToken[], index: number): Head | undefined {
  const word = phrase[index]?.folded ?? '';
  const previous = phrase[index - 1]?.folded;
  const pair = previous === undefined ? undefined : findUnit(`${previous} ${word}`);
  if (pair !== undefined) return { unit: pair, first: index - 1, last: index };
  const unit = findUnit(word);
  return unit === undefined ? undefined : { unit, first: index, last: index };
}

function isPluralUnit(token: TextToken | undefined, index: number, phrase: readonly TextToken[]): boolean {
  if (token === undefined) return false;
  const unit = headAt(phrase, index)?.unit;
  if (unit === undefined) return false;
  return (
    token.folded === unit.plural.toLowerCase() || (token.folded !== unit.id && token.folded.endsWith('s'))
  );
}
