import { isStopWord, isWord } from './plainWords.ts';
import { verbAt } from './statement.ts';
import type { TextToken } from './textTokens.ts';
import { findUnit } from './units.ts';

const mostNameWords = 4;

const measureNouns = new Set(
  (
    'rate rates ratio completeness coverage accuracy agreement concordance consistency compliance adherence ' +
    'missingness match precision recall retention share proportion percentage score turnaround backlog'
  ).split(' '),
);

const timeNouns = new Set(
  'time times turnaround runtime run-time duration delay lag latency hours'.split(' '),
);

// "dropped from", "went down from": between what is measured and the figures.
const changeWords = new Set(
  (
    'down up dropped fell decreased went rose grew increased improved reduced cut lowered shortened on average ' +
    'about brought sped'
  ).split(' '),
);

// These say what is counted, where other adjectives say only which of it.
const tellingAdjectives = new Set(
  (
    'unequal missing duplicate duplicated invalid failed failing unmatched mismatched discrepant incomplete overdue ' +
    'implausible eligible ineligible'
  ).split(' '),
);

// Gauges: the latest figure stands.
const stateWords = new Set('open outstanding remaining unresolved pending left overdue'.split(' '));

/** Whether a word names something that is measured in percent. */
export function isMeasureNoun(folded: string): boolean {
  return measureNouns.has(folded);
}

/** Whether a word names a time that is measured. */
export function isTimeNoun(folded: string): boolean {
  return timeNouns.has(folded);
}

/** Whether a word says that something rose or fell. */
export function isChangeWord(folded: string): boolean {
  return changeWords.has(folded);
}

/** Whether an adjective or a word after a noun says that it still waits: `open`, `remaining`. */
export function isStateWord(folded: string): boolean {
  return stateWords.has(folded);
}

/** Words of a name: lower case, but for those that are written with capitals inside, as `REDCap` and `AE`. */
export function formatName(tokens: readonly TextToken[]): string {
  return tokens.map(({ text, folded }) => (/.\p{Lu}/u.test(text) ? text : folded)).join(' ');
}

/** Whether an adjective says what is counted, rather than which of it: `duplicated`, `unequal`. */
export function isTellingAdjective(folded: string): boolean {
  return tellingAdjectives.has(folded);
}

/** The adjectives that belong to a metric's name. */
export function tellingWords(adjectives: readonly TextToken[]): readonly string[] {
  return adjectives.map(({ folded }) => folded).filter(isTellingAdjective);
}

/** What figures measure, as the words before them say it. */
export interface MeasuredPhrase {
  /** Empty where no noun phrase stands there. */
  readonly words: readonly TextToken[];
  /** The noun that says what kind of thing it is, in lower case: `warnings` of `warnings in the log`. */
  readonly head: string;
}

// "Warnings in the log", "run time of the listing": the phrase before these is the one that is measured.
const phraseLinks = new Set('of in for on at'.split(' '));
const articles = new Set('the a an our my their each'.split(' '));
const changeNouns = new Set(
  'increase decrease reduction drop improvement rise fall change decline gain'.split(' '),
);

/**
 * What is measured, read back from the token before its figures: `Cut weekly run time from` gives `weekly run
 * time`, `Cut warnings in the log from` gives `warnings in the log`.
 *
 * @param end - index after the last token that may belong to it.
 */
export function readMeasuredBefore(tokens: readonly TextToken[], end: number): MeasuredPhrase {
  let last = end - 1;
  while (last >= 0 && changeWords.has(tokens[last]?.folded ?? '') && end - last <= 4) last--;
  const first = phraseStart(tokens, last);
  const link = articles.has(tokens[first - 1]?.folded ?? '') ? first - 2 : first - 1;
  const isLinked = first <= last && phraseLinks.has(tokens[link]?.folded ?? '');
  const headFirst = isLinked ? phraseStart(tokens, link - 1) : link;
  const head = tokens[link - 1]?.folded ?? '';
  const isWhole = tokens.slice(headFirst + 1, first + 1).every(({ breakBefore }) => breakBefore === 'none');
  if (isLinked && headFirst < link && isWhole && !changeNouns.has(head)) {
    return { words: tokens.slice(headFirst, last + 1), head };
  }
  return { words: tokens.slice(first, last + 1), head: first > last ? '' : (tokens[last]?.folded ?? '') };
}

/** Where the noun phrase that ends at an index begins; the index after it where there is none. */
function phraseStart(tokens: readonly TextToken[], last: number): number {
  let first = last + 1;
  while (first > 0 && last - first + 1 < mostNameWords) {
    const token = tokens[first - 1];
    const isParted = first <= last && tokens[first]?.breakBefore !== 'none';
    if (token === undefined || isParted || !isWord(token.text) || isStopWord(token)) break;
    const verb = verbAt(tokens, first - 1);
    const isNoun = verb?.isNounToo !== false || findUnit(token.folded) !== undefined;
    const isVerb = !isNoun && (verb?.form === 'past' || first === 1);
    if (isVerb || changeWords.has(token.folded)) break;
    first--;
  }
  return first;
}

/** The noun phrase after figures that names a measure: `3% error rate`; empty where there is none. */
export function readMeasuredAfter(
  tokens: readonly TextToken[],
  start: number,
  isMeasure: (folded: string) => boolean = isMeasureNoun,
): readonly TextToken[] {
  for (let at = start; at < start + mostNameWords; at++) {
    const token = tokens[at];
    if (token === undefined || token.breakBefore !== 'none' || !isWord(token.text)) return [];
    if (isStopWord(token)) return [];
    const next = tokens[at + 1];
    const isLonger = next !== undefined && next.breakBefore === 'none' && isMeasure(next.folded);
    if (isMeasure(token.folded) && !isLonger) return tokens.slice(start, at + 1);
  }
  return [];
}

/** The name of a time that is measured: `script` gives `script time`, `turnaround` stays; `time` where empty. */
export function formatTimeName({ words, head }: MeasuredPhrase): string {
  const name = formatName(words);
  return name === '' || isTimeNoun(head) ? name || 'time' : `${name} time`;
}

/** Whether a noun names something that figures without a unit of their own can measure. */
export function isMeasured(folded: string): boolean {
  return isMeasureNoun(folded) || findUnit(folded)?.measures === 'count';
}
