import { readTextTokens, type TextToken } from '../metrics/textTokens.ts';
import { findWorkVerb } from '../metrics/workVerbs.ts';
import type { OffsetRange } from '../text/textEdit.ts';
import { readVerbForm } from './verbForms.ts';
import { type ClaimedVerb, readClaimedVerb } from './verbs.ts';

/** A verb with which a text says what its author did. */
export interface OwnDeed {
  readonly verb: ClaimedVerb;
  /** As it is written. */
  readonly word: string;
  readonly range: OffsetRange;
}

const pronouns = new Set(['i', 'we']);
const fillers = new Set('have had has also then just first finally later and'.split(' '));

/**
 * The deeds that a text claims for its author: the verbs that begin it, a clause of it or what `and` adds to one of
 * them, and those after `I` or `we`.
 *
 * No deed of one's own are a gerund within a sentence (`assisted in resolving`), a passive (`led by the statistician`),
 * and what describes a noun (`48 queries resolved`).
 */
export function readOwnDeeds(text: string): readonly OwnDeed[] {
  const tokens = readTextTokens(text);
  const deeds: OwnDeed[] = [];
  const ownAt = new Set<number>();
  tokens.forEach((token, index) => {
    const isStart = isClauseStart(tokens, index);
    const verb = verbAt(token, isStart);
    if (verb === undefined || verb.isOutcome || isPassive(tokens, index)) return;
    if (!isStart && !isAdded(tokens, index, ownAt)) return;
    ownAt.add(index);
    deeds.push({ verb, word: token.text, range: { start: token.start, end: token.end } });
  });
  return deeds;
}

/** A past form anywhere; at the start of a clause also the others: `Lead`, `Leading the review`. */
function verbAt({ text, folded }: TextToken, isStart: boolean): ClaimedVerb | undefined {
  const known = findWorkVerb(folded);
  const past = known?.form === 'past' || known === undefined ? readClaimedVerb(folded) : undefined;
  if (past !== undefined || !isStart) return past;
  // QC and SDV are nouns at the start of a clause.
  return /^\p{Lu}{2,}$/u.test(text) ? undefined : readVerbForm(folded);
}

/** Before a verb these say that its author did it: `responsible for leading`. */
const ownPhrases =
  /^(?:(?:responsible|accountable) for|charge of|(?:able|managed|asked|trusted) to|tasked with)$/;

/** Whether a word begins a clause, but for adverbs and pronouns before it: `I independently led`. */
function isClauseStart(tokens: readonly TextToken[], index: number): boolean {
  let at = index;
  while (tokens[at]?.breakBefore === 'none' && at > 0) {
    const folded = tokens[at - 1]?.folded ?? '';
    if (pronouns.has(folded) || ownPhrases.test(`${tokens[at - 2]?.folded} ${folded}`)) return true;
    if (!fillers.has(folded) && !/ly$/.test(folded)) return false;
    // What "and" adds is looked at for itself.
    if (folded === 'and') return false;
    at--;
  }
  return at === 0 || tokens[at]?.breakBefore === 'hard';
}

/** Whether `and` or a comma adds a past form to a deed: `Cleaned and led`, not `queries raised and resolved`. */
function isAdded(tokens: readonly TextToken[], index: number, ownAt: ReadonlySet<number>): boolean {
  let at = index - 1;
  while (
    /ly$/.test(tokens[at]?.folded ?? '') ||
    (fillers.has(tokens[at]?.folded ?? '') && tokens[at]?.folded !== 'and')
  )
    at--;
  const isJoined = tokens[at]?.folded === 'and';
  const isListed = tokens[at + 1]?.breakBefore === 'soft';
  if ((!isJoined && !isListed) || ownAt.size === 0) return false;
  const before = isJoined ? at - 1 : at;
  const beforeVerb = tokens[before] && verbAt(tokens[before], false);
  return beforeVerb === undefined || ownAt.has(before);
}

/** `led by the statistician`; `resolved by grouping repeats` says how, and `by 30%` how much. */
function isPassive(tokens: readonly TextToken[], index: number): boolean {
  if (tokens[index + 1]?.folded !== 'by' || tokens[index + 1]?.breakBefore !== 'none') return false;
  const next = tokens[index + 2];
  return next !== undefined && next.number === undefined && !/ing$/.test(next.folded);
}
