import type { WrittenNumber } from './readNumber.ts';
import type { TextToken } from './textTokens.ts';
import { findUnit } from './units.ts';

// After these words a number is a name: "Visit 3", "section 6", "SDTMIG 3".
const labelWords = new Set(
  (
    'version v ver release build step phase part chapter appendix annex cycle arm cohort number nr id issue ticket ' +
    'pr protocol stratum group grade stage level type wave round aim dose age aged ich e6 e9 sdtmig adamig sdtm adam ' +
    'cdash meddra whodrug ctcae python sas r rstudio windows java model equation eq fig tab sec day week month year ' +
    'hour screening room floor building page line row slide sheet level tier priority quarter q option scenario exit ' +
    'code rev revision draft edition january february march april may june july august september october november ' +
    'december jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
);

// "last week 48 queries": time words after these are no labels.
const beforeTimeWords = new Set('last this next past per each every the a one whole that'.split(' '));
const timeLabels = new Set('day week month year hour quarter'.split(' '));

const pairWords = new Set(['to', 'or', 'by', 'x', '×', 'vs', 'versus', 'through', 'thru', '-', '–']);

/**
 * The number at an index where it may count something, or `undefined`: labels (`Visit 3`, `Table 2`), numbers
 * next to numbers, the second of a range and plain years are none.
 */
export function countingNumberAt(tokens: readonly TextToken[], index: number): WrittenNumber | undefined {
  const token = tokens[index];
  const number = token?.number;
  if (token === undefined || number === undefined || number.isYearLike) return undefined;
  return isLabelled(tokens, index) || isSecondOfPair(tokens, index) ? undefined : number;
}

function isLabelled(tokens: readonly TextToken[], index: number): boolean {
  const previous = tokens[index - 1];
  if (previous === undefined || tokens[index]?.breakBefore === 'hard') return false;
  if (previous.number !== undefined) return tokens[index]?.breakBefore === 'none';
  if (tokens[index]?.breakBefore === 'soft') return false;
  const unit = findUnit(previous.folded);
  const isSingularUnit = unit !== undefined && !isPluralWord(previous.folded, unit.plural);
  if (!isSingularUnit && !labelWords.has(previous.folded)) return false;
  return !(timeLabels.has(previous.folded) && beforeTimeWords.has(tokens[index - 2]?.folded ?? ''));
}

function isPluralWord(folded: string, plural: string): boolean {
  return folded === plural.toLowerCase() || folded.endsWith('s');
}

function isSecondOfPair(tokens: readonly TextToken[], index: number): boolean {
  const between = tokens[index - 1]?.folded ?? '';
  const first = tokens[index - 2];
  if (first === undefined || first.number === undefined) return false;
  return pairWords.has(between) || (between === 'and' && tokens[index - 3]?.folded === 'between');
}
