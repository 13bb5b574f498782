import type { Metric } from '../records/logbookRecord.ts';
import { type CountedNoun, readCountedNoun } from './countedNoun.ts';
import type { FoundMetric } from './foundMetric.ts';
import {
  formatName,
  isMeasureNoun,
  isStateWord,
  readMeasuredAfter,
  readMeasuredBefore,
  tellingWords,
} from './metricName.ts';
import { isPartOrAverage, isRate, isWorkLink, readQualifier, readScope } from './numberContext.ts';
import { countingNumberAt } from './numberToken.ts';
import { isDeterminer, type RatioBase, readBase, readBaseAfterNoun } from './ratioBase.ts';
import { readRatio, type WrittenNumber } from './readNumber.ts';
import { readAftermath, readStatement, type Statement } from './statement.ts';
import type { TextToken } from './textTokens.ts';
import { findWorkVerb } from './workVerbs.ts';

// "The list of 12 queries" lists none: these name a thing more often than the work.
const thingNouns = new Set(
  'list count link report file log program record document map plot label package'.split(' '),
);
const increments = new Set('new more additional further extra'.split(' '));

// Verbs that may run over the same records again; figures of them go by dataset (domain rule "rows cleaned").
const rerunVerbs = new Set(
  'cleaned recoded merged imported exported processed converted derived standardised deduplicated de-duplicated mapped'.split(
    ' ',
  ),
);

const faultVerbs = new Set(
  'fixed resolved closed found removed corrected flagged identified detected raised logged reported traced reviewed'.split(
    ' ',
  ),
);

const datasetPattern = /^[A-Z][A-Z0-9]{1,7}$/;

/** A figure at a number: the number, its base and what it counts. */
interface Count {
  readonly number: WrittenNumber;
  readonly of?: number;
  readonly noun: CountedNoun;
  readonly index: number;
}

/**
 * A count, a ratio or a share at an index: `48 open queries`, `48 of 52 queries`, `91% of queries`, `97% match
 * rate`.
 *
 * @param isScopeAllowed - whether a number after a preposition counts (`across 12 sites`); not where the clause
 *   already has its figure.
 */
export function readCount(
  tokens: readonly TextToken[],
  index: number,
  isScopeAllowed: boolean,
): FoundMetric | undefined {
  const ratio = readRatio(tokens[index]?.text ?? '');
  const number = ratio
    ? { value: ratio.value, isPercent: false, isYearLike: false }
    : countingNumberAt(tokens, index);
  if (number === undefined) return undefined;
  const base = ratio ? { value: ratio.of, end: index + 1 } : readBase(tokens, index + 1);
  const part = number.isPercent ? partOfBase(number.value, base?.value) : number.value;
  if (part === undefined) return readShare(tokens, index, number);
  return readCounted(tokens, { index, base, number: { ...number, value: part } }, isScopeAllowed);
}

/** `100% of 2 queries` are 2 of 2; a share that is no whole number of things stays a share. */
function partOfBase(share: number, base: number | undefined): number | undefined {
  if (base === undefined) return undefined;
  const part = (share * base) / 100;
  return Number.isInteger(part) ? part : undefined;
}

function readCounted(
  tokens: readonly TextToken[],
  { index, base, number }: { index: number; base: RatioBase | undefined; number: WrittenNumber },
  isScopeAllowed: boolean,
): FoundMetric | undefined {
  const start = base?.end ?? skipOfThe(tokens, index + 1);
  const noun = readCountedNoun(tokens, start, base?.value ?? number.value);
  if (noun === undefined) return base === undefined ? undefined : { first: index, end: base.end };
  const whole = base ?? readBaseAfterNoun(tokens, noun.end, noun.unit);
  const end = Math.max(noun.end, whole?.end ?? 0);
  const isPossible = whole === undefined || (whole.value >= number.value && whole.value > 0);
  const isWhole = Number.isInteger(number.value) && Number.isInteger(whole?.value ?? 0);
  if (!isWhole || !isPossible) return whole === undefined ? undefined : { first: index, end };
  const of = whole === undefined ? {} : { of: whole.value };
  return countMetric(tokens, { number, noun: { ...noun, end }, index, ...of }, isScopeAllowed);
}

function skipOfThe(tokens: readonly TextToken[], start: number): number {
  const isOfThe = tokens[start]?.folded === 'of' && isDeterminer(tokens[start + 1]);
  return isOfThe ? start + 2 : start;
}

function countMetric(tokens: readonly TextToken[], count: Count, isScopeAllowed: boolean): FoundMetric {
  const { number, noun, index } = count;
  const qualifier = readQualifier(tokens, index);
  const first = qualifier?.first ?? index;
  const none = { first, end: noun.end };
  if (isPartOrAverage(tokens, first) || isRate(tokens, noun.end)) return none;
  const scope = readScope(tokens, first);
  if (scope === 'group' || (!isScopeAllowed && (scope === 'scope' || tokens[first]?.folded === 'over')))
    return none;
  const { participle, isDenied } = readWork(tokens, { first, noun, scope });
  if (isDenied) return none;
  const state = participle === undefined && scope === undefined ? readState(tokens, noun) : undefined;
  const kind = state === undefined ? kindOf(noun, participle) : 'latest';
  const stated = qualifier?.qualifier ?? number.qualifier;
  const dataset = noun.unit.id === 'row' || kind === 'dataset' ? readDataset(tokens, noun) : undefined;
  const metric: Metric = {
    name: [...tellingWords(noun.adjectives), noun.unit.plural, participle ?? state ?? ''].join(' ').trim(),
    value: number.value,
    unit: noun.unit.id,
    ...(count.of === undefined ? {} : { of: count.of }),
    ...(stated === undefined ? {} : { qualifier: stated }),
    ...(kind === undefined || count.of !== undefined ? {} : { kind }),
    ...(dataset === undefined ? {} : { dataset }),
  };
  return { first, end: noun.end, metric };
}

/** What was done with what a number counts, from the words before and after it. */
function readWork(
  tokens: readonly TextToken[],
  { first, noun, scope }: { first: number; noun: CountedNoun; scope: ReturnType<typeof readScope> },
): Statement {
  const stated = readStatement(tokens, first);
  const before = scope === 'scope' ? undefined : (namedWork(tokens, first) ?? stated.participle);
  const after = readAftermath(tokens, noun.end);
  const isDenied = stated.isDenied || after.isDenied;
  const isFree = before === undefined && scope === undefined;
  // "Followed the visit, 4 charts verified": what stands after the comma has its own verb.
  const isApart = tokens[first]?.breakBefore === 'soft';
  const usesAfter = after.participle !== undefined && (isFree || isApart || after.hasAuxiliary);
  const governing = isApart && !isAbout(before, noun) ? undefined : before;
  const participle = usesAfter ? after.participle : (governing ?? adjectiveParticiple(noun));
  return { isDenied, ...(participle === undefined ? {} : { participle }) };
}

/** `Reconciled 88 SAEs, 5 mismatches`: after a comma what went wrong has no verb but one that deals with faults. */
function isAbout(participle: string | undefined, { unit }: CountedNoun): boolean {
  return unit.lowerIsBetter !== true || faultVerbs.has(participle ?? '');
}

/** `Finished the review of 12 tables`: what the noun before "of" says was done. */
function namedWork(tokens: readonly TextToken[], first: number): string | undefined {
  const noun = isWorkLink(tokens, first - 1) ? tokens[first - 2] : undefined;
  return thingNouns.has(noun?.folded ?? '') ? undefined : findWorkVerb(noun?.text ?? '')?.participle;
}

function adjectiveParticiple({ adjectives }: CountedNoun): string | undefined {
  for (const { text } of adjectives) {
    const verb = findWorkVerb(text);
    if (verb?.form === 'past' && !verb.isNounToo) return verb.participle;
  }
  return undefined;
}

function readState(tokens: readonly TextToken[], noun: CountedNoun): string | undefined {
  const adjective = noun.adjectives.find(({ folded }) => isStateWord(folded))?.folded;
  const next = tokens[noun.end];
  const isStill = next?.folded === 'still' || next?.folded === 'are' || next?.folded === 'were';
  const after = isStill ? tokens[noun.end + 1] : next;
  return adjective ?? (after?.breakBefore === 'none' && isStateWord(after.folded) ? after.folded : undefined);
}

function kindOf({ unit, adjectives }: CountedNoun, participle: string | undefined): Metric['kind'] {
  const isIncrement = adjectives.some(({ folded }) => increments.has(folded));
  if (isIncrement && unit.defaultKind === 'latest') return 'counter';
  return unit.id === 'record' && rerunVerbs.has(participle ?? '') ? 'dataset' : undefined;
}

/** `in ADAE`, `of the LB dataset`, `412 VS rows`: the dataset that rows belong to. */
function readDataset(tokens: readonly TextToken[], { end, adjectives }: CountedNoun): string | undefined {
  const own = adjectives.at(-1)?.text ?? '';
  if (datasetPattern.test(own)) return own;
  const preposition = tokens[end];
  if (preposition?.breakBefore !== 'none' || !['in', 'of', 'from', 'for'].includes(preposition.folded))
    return undefined;
  const name = tokens[end + 1]?.folded === 'the' ? tokens[end + 2] : tokens[end + 1];
  return name !== undefined && datasetPattern.test(name.text) ? name.text : undefined;
}

/** `91% of queries`, `97% match rate`, `match rate of 97%`. */
function readShare(
  tokens: readonly TextToken[],
  index: number,
  number: WrittenNumber,
): FoundMetric | undefined {
  const value = { value: number.value, unit: '%' };
  const isOf = tokens[index + 1]?.folded === 'of';
  const skipped = isOf && isDeterminer(tokens[index + 2]) ? index + 3 : index + 2;
  const nounStart = isOf && tokens[skipped]?.number !== undefined ? skipped + 1 : skipped;
  const noun = isOf ? readCountedNoun(tokens, nounStart, 2) : undefined;
  if (noun !== undefined) {
    const found = countMetric(tokens, { number, noun, index }, false);
    const { metric } = found;
    if (metric === undefined) return found;
    const { kind: _, dataset: __, ...rest } = metric;
    return { ...found, metric: { ...rest, ...value } };
  }
  const following = readMeasuredAfter(tokens, index + 1);
  const measured = following.length > 0 ? following : measuredBefore(tokens, index);
  if (measured.length === 0 || readStatement(tokens, index).isDenied) return undefined;
  const qualifier = number.qualifier === undefined ? {} : { qualifier: number.qualifier };
  return {
    first: index,
    end: index + 1 + following.length,
    metric: { name: formatName(measured), ...value, ...qualifier },
  };
}

function measuredBefore(tokens: readonly TextToken[], index: number): readonly TextToken[] {
  const isLinked = ['of', 'at', 'to', 'is', 'was', 'reached'].includes(tokens[index - 1]?.folded ?? '');
  const { words, head } = readMeasuredBefore(tokens, isLinked ? index - 1 : index);
  return isMeasureNoun(head) ? words : [];
}
