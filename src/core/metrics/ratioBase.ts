import { readCountedNoun } from './countedNoun.ts';
import type { TextToken } from './textTokens.ts';
import type { Unit } from './units.ts';

/** The base of a ratio, with the index after the words that say it. */
export interface RatioBase {
  readonly value: number;
  readonly end: number;
}

const determiners = new Set('the these those all my our their its new'.split(' '));

/** Whether a word only says which things a number counts: `of the 52`. */
export function isDeterminer(token: TextToken | undefined): boolean {
  return determiners.has(token?.folded ?? '');
}

/** `of 52`, `out of the 52` and `(92%) of 52` after the part of a ratio. */
export function readBase(tokens: readonly TextToken[], start: number): RatioBase | undefined {
  const isShareInBrackets =
    tokens[start]?.number?.isPercent === true && tokens[start]?.breakBefore === 'hard';
  let at = isShareInBrackets ? start + 1 : start;
  if (tokens[at]?.folded === 'out') at++;
  if (tokens[at]?.folded !== 'of') return undefined;
  at++;
  if (isDeterminer(tokens[at])) at++;
  const number = tokens[at]?.number;
  return number === undefined || number.isPercent ? undefined : { value: number.value, end: at + 1 };
}

/** `(of 52)` and `out of 52` after the noun; not where the number counts something else: `of 12 sites`. */
export function readBaseAfterNoun(
  tokens: readonly TextToken[],
  start: number,
  unit: Unit,
): RatioBase | undefined {
  const isBracketed = tokens[start]?.folded === 'of' && tokens[start]?.breakBefore === 'hard';
  if (!isBracketed && tokens[start]?.folded !== 'out') return undefined;
  const base = readBase(tokens, start);
  if (base === undefined) return undefined;
  const noun = readCountedNoun(tokens, base.end, base.value);
  if (noun !== undefined) return noun.unit === unit ? { value: base.value, end: noun.end } : undefined;
  return base;
}
