import type { Metric } from '../records/logbookRecord.ts';
import { isDeterminer } from './ratioBase.ts';
import type { TextToken } from './textTokens.ts';
import { findUnit } from './units.ts';
import { findWorkVerb } from './workVerbs.ts';

const scopePrepositions = new Set(
  'about across in for from at on with per within among by to of into against between over'.split(' '),
);
// "Learned about 5 domains": no estimate.
const topicWords = new Set(
  'learned learnt talked asked heard spoke told talk question questions training info information course'.split(
    ' ',
  ),
);
const parts = new Set('half third quarter most some none part many few majority rest several'.split(' '));
const averages = new Set('average mean median avg'.split(' '));
const transparentNouns = new Set('total number count sum'.split(' '));
const groupNouns = new Set('team group panel sample cohort population'.split(' '));

const qualifiersByWord: ReadonlyMap<string, Metric['qualifier']> = new Map([
  ...'about approx approximately around roughly nearly almost circa ca'
    .split(' ')
    .map((word) => [word, 'about'] as const),
  ...['over', 'above', 'exceeding', 'more than', 'at least', 'greater than'].map(
    (word) => [word, 'over'] as const,
  ),
  ...['under', 'below', 'fewer than', 'less than', 'at most', 'up to'].map(
    (word) => [word, 'under'] as const,
  ),
]);

/** `half of the 40 charts`, `average of 12 queries`: the number is not what was done. */
export function isPartOrAverage(tokens: readonly TextToken[], first: number): boolean {
  const at = isDeterminer(tokens[first - 1]) ? first - 2 : first - 1;
  if (averages.has(tokens[at]?.folded ?? '')) return true;
  const before = tokens[at - 1]?.folded ?? '';
  return tokens[at]?.folded === 'of' && (parts.has(before) || averages.has(before));
}

/** `5 queries per day`; not `5 queries per SOP`. */
export function isRate(tokens: readonly TextToken[], end: number): boolean {
  const base = tokens[end + 1]?.folded ?? '';
  return (
    tokens[end]?.folded === 'per' && (findUnit(base)?.id === base || /^(?:arm|group|month|hour)$/.test(base))
  );
}

/** `review of 12 tables`, `QC on 12 tables`; what an update on 12 tables did is not known. */
export function isWorkLink(tokens: readonly TextToken[], index: number): boolean {
  const folded = tokens[index]?.folded;
  return folded === 'of' || (folded === 'on' && /^(?:qc|sdv|review)$/.test(tokens[index - 1]?.folded ?? ''));
}

/** The words before a number that say how exact it is, with the index of the first: `about`, `more than`. */
export function readQualifier(
  tokens: readonly TextToken[],
  index: number,
): { readonly first: number; readonly qualifier: Metric['qualifier'] } | undefined {
  if (tokens[index]?.breakBefore !== 'none') return undefined;
  const previous = tokens[index - 1]?.folded ?? '';
  const pair = qualifiersByWord.get(`${tokens[index - 2]?.folded} ${previous}`);
  if (pair !== undefined) return { first: index - 2, qualifier: pair };
  const isTopic = previous === 'about' && topicWords.has(tokens[index - 2]?.folded ?? '');
  const single = isTopic ? undefined : qualifiersByWord.get(previous);
  return single === undefined ? undefined : { first: index - 1, qualifier: single };
}

/**
 * Whether a preposition makes the number a scope (`across 12 sites`, `with 120 records and 45 variables`) or the size
 * of a group (`team of 4`).
 */
export function readScope(tokens: readonly TextToken[], first: number): 'scope' | 'group' | undefined {
  const joined = tokens[first - 1]?.folded === 'and' ? numberBefore(tokens, first - 1) : undefined;
  return prepositionScope(tokens, joined ?? first);
}

/** Index of the number of a phrase that ends before an index: that of `120` in `120 lab records and`. */
function numberBefore(tokens: readonly TextToken[], end: number): number | undefined {
  for (let at = end - 1; at >= 0 && end - at <= 4; at--) {
    if (tokens[at + 1]?.breakBefore !== 'none' || findWorkVerb(tokens[at]?.text ?? '')?.form === 'past')
      return undefined;
    if (tokens[at]?.number !== undefined) return at;
  }
  return undefined;
}

function prepositionScope(tokens: readonly TextToken[], first: number): 'scope' | 'group' | undefined {
  if (tokens[first]?.breakBefore === 'hard') return undefined;
  let at = first - 1;
  if (isDeterminer(tokens[at]) && tokens[at]?.folded !== 'new') at--;
  const preposition = tokens[at]?.folded ?? '';
  if (!scopePrepositions.has(preposition)) return undefined;
  if (preposition === 'to' && tokens[at - 1]?.folded === 'down') return undefined;
  const before = tokens[at - 1]?.folded ?? '';
  if (preposition !== 'of') return isWorkLink(tokens, at) ? undefined : 'scope';
  if (groupNouns.has(before)) return 'group';
  return transparentNouns.has(before) || findWorkVerb(before) !== undefined ? undefined : 'scope';
}
