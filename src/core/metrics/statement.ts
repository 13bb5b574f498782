import { isStopWord, isWord } from './plainWords.ts';
import type { TextToken } from './textTokens.ts';
import { findWorkVerb, type WorkVerb } from './workVerbs.ts';

/** What a sentence says about a number in it. */
export interface Statement {
  /** Past participle of the verb that governs the number, where it is known. */
  readonly participle?: string;
  /** Whether the work was not done: negated, planned or wished for. */
  readonly isDenied: boolean;
}

/** How far back a verb may govern a number; it bounds the time of reading. */
const longestReach = 12;

const negations = new Set(
  'not no never without w/o neither nor none nothing cannot hardly unable instead'.split(' '),
);
const plans = new Set(
  (
    "will shall 'll going plan plans planned planning need needs needed todo to-do must should want wants wanted " +
    'hope hoping intend asap tbd tomorrow goal target aim aiming upcoming expect expected next remaining'
  ).split(' '),
);
// Between an auxiliary and its verb, or part of it.
const auxiliaries = new Set(
  'yet be been being have has had could can would did do does was were is are able still also to then i we'.split(
    ' ',
  ),
);
// "Helped to resolve" and "managed to resolve" happened; any other "to resolve" is a purpose or a plan.
const achievedBefore = new Set(
  'help helped helping assist assisted assisting manage managed able used started began continued contributed'.split(
    ' ',
  ),
);

const finished = new Set(['done', 'complete']);
const articles = new Set('the a an'.split(' '));

/** The verb that governs the number at an index, and whether the sentence denies it. */
export function readStatement(tokens: readonly TextToken[], index: number): Statement {
  const start = clauseStart(tokens, index);
  const verbIndex = findVerbIndex(tokens, start, index);
  if (verbIndex === undefined) {
    return { isDenied: hasDenial(tokens, start, index) || isPlanTitle(tokens) || isForLater(tokens, index) };
  }
  const verb = verbAt(tokens, verbIndex);
  const isOpen = verb?.form === 'base' && (isPlanTitle(tokens) || isForLater(tokens, index));
  const isDenied = isOpen || isNegatedBetween(tokens, verbIndex, index) || isDeniedBefore(tokens, verbIndex);
  return verb === undefined ? { isDenied } : { participle: verb.participle, isDenied };
}

/** The verb at an index where its place says that it is one: `Review 12 tables`, not `the review 12 weeks ago`. */
export function verbAt(tokens: readonly TextToken[], index: number): WorkVerb | undefined {
  const token = tokens[index];
  if (token === undefined) return undefined;
  const previous = tokens[index - 1]?.folded ?? '';
  const isFirst = index === 0 || token.breakBefore !== 'none';
  const verb = findWorkVerb(token.text);
  if (verb !== undefined) {
    const isVerbPlace =
      isFirst ||
      previous === 'and' ||
      auxiliaries.has(previous) ||
      plans.has(previous) ||
      achievedBefore.has(previous);
    if (verb.isNounToo && !isVerbPlace) return undefined;
    return verb.form === 'gerund' && !isVerbPlace && isModifier(tokens, index) ? undefined : verb;
  }
  const isUnknownPast = isFirst && /^[a-z]{2}[a-z-]+ed$/.test(token.folded);
  return isUnknownPast && !plans.has(token.folded)
    ? { participle: token.folded, form: 'past', isNounToo: false }
    : undefined;
}

/** `a remote monitoring visit`: a gerund between two words of one noun phrase. */
function isModifier(tokens: readonly TextToken[], index: number): boolean {
  const previous = tokens[index - 1];
  const next = tokens[index + 1];
  const isWithin =
    previous !== undefined && isWord(previous.text) && findWorkVerb(previous.text) === undefined;
  const isBeforeNoun =
    next?.breakBefore === 'none' && next.number === undefined && isWord(next.text) && !isStopWord(next);
  return isWithin && isBeforeNoun && (articles.has(previous.folded) || !isStopWord(previous));
}

/** Whether what follows a counted noun denies it (`48 queries to resolve`), else the participle it has. */
export function readAftermath(
  tokens: readonly TextToken[],
  end: number,
): Statement & { readonly hasAuxiliary: boolean } {
  let hasAuxiliary = false;
  for (let index = end; index < end + 4; index++) {
    const folded = tokens[index]?.folded ?? '';
    if (tokens[index]?.breakBefore !== 'none') break;
    if (isDenyingAftermath(tokens, index)) return { isDenied: true, hasAuxiliary };
    const verb = findWorkVerb(folded);
    const isResult = verb?.form === 'past' || folded === 'pass' || folded === 'fail' || folded === 'match';
    if (finished.has(folded)) return { participle: 'completed', isDenied: false, hasAuxiliary };
    if (verb !== undefined && isResult) return { participle: verb.participle, isDenied: false, hasAuxiliary };
    if (!auxiliaries.has(folded) && folded !== 'successfully' && folded !== 'all' && folded !== 'got') break;
    hasAuxiliary = true;
  }
  return { isDenied: false, hasAuxiliary };
}

/** `48 queries not resolved`, `48 queries to resolve`, `48 queries will be reviewed`. */
function isDenyingAftermath(tokens: readonly TextToken[], index: number): boolean {
  const folded = tokens[index]?.folded ?? '';
  if (folded === 'not' || folded === 'never' || folded === 'cannot' || isContractedNot(folded)) return true;
  const following = tokens[index + 1]?.folded ?? '';
  if (folded === 'to')
    return findWorkVerb(following)?.form === 'base' || following === 'be' || following === 'do';
  return plans.has(folded) && folded !== 'remaining' && folded !== 'next';
}

function clauseStart(tokens: readonly TextToken[], index: number): number {
  let start = index;
  while (start > 0 && index - start < longestReach && tokens[start]?.breakBefore !== 'hard') start--;
  // "Resolved: 12 queries": a clause that is the verb alone.
  const isVerbBefore = start === index && verbAt(tokens, start - 1)?.form === 'past';
  const isAlone = start === 1 || tokens[start - 1]?.breakBefore === 'hard';
  return isVerbBefore && isAlone ? start - 1 : start;
}

function findVerbIndex(tokens: readonly TextToken[], start: number, index: number): number | undefined {
  for (let at = index - 1; at >= start; at--) if (verbAt(tokens, at) !== undefined) return at;
  return undefined;
}

function hasDenial(tokens: readonly TextToken[], start: number, index: number): boolean {
  return tokens.slice(start, index).some(({ folded }) => isNegation(folded) || plans.has(folded));
}

function isNegatedBetween(tokens: readonly TextToken[], verbIndex: number, index: number): boolean {
  return tokens.slice(verbIndex + 1, index).some(({ folded }) => isNegation(folded));
}

/** Walks back from a verb over its auxiliaries: `did not`, `will`, `need to`, `failed to`. */
function isDeniedBefore(tokens: readonly TextToken[], verbIndex: number): boolean {
  for (let at = verbIndex - 1; at >= 0 && verbIndex - at <= 5; at--) {
    if (tokens[at + 1]?.breakBefore !== 'none') return false;
    const folded = tokens[at]?.folded ?? '';
    if (isNegation(folded) || plans.has(folded)) return true;
    if (folded === 'to') return !achievedBefore.has(tokens[at - 1]?.folded ?? '');
    if (!auxiliaries.has(folded)) return folded.endsWith("'ll");
  }
  return false;
}

function isNegation(folded: string): boolean {
  return negations.has(folded) || isContractedNot(folded);
}

function isContractedNot(folded: string): boolean {
  return folded.endsWith("n't") || folded.endsWith('n’t');
}

/** `Todo: review 50 records`, `Next: 12 tables`. */
function isPlanTitle(tokens: readonly TextToken[]): boolean {
  return plans.has(tokens[0]?.folded ?? '');
}

/** `Review 50 records tomorrow`, `... next week`. */
function isForLater(tokens: readonly TextToken[], index: number): boolean {
  return tokens
    .slice(index, index + longestReach)
    .some(({ folded }, offset, after) =>
      folded === 'next'
        ? /^(?:week|month|time|mon|tue|wed|thu|fri)/.test(after[offset + 1]?.folded ?? '')
        : folded === 'tomorrow',
    );
}
