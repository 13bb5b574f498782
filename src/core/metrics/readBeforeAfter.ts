import type { Metric } from '../records/logbookRecord.ts';
import { type CountedNoun, readCountedNoun } from './countedNoun.ts';
import type { FoundMetric } from './foundMetric.ts';
import {
  formatName,
  formatTimeName,
  isChangeWord,
  isMeasured,
  isMeasureNoun,
  isTimeNoun,
  type MeasuredPhrase,
  readMeasuredAfter,
  readMeasuredBefore,
} from './metricName.ts';
import { readNumber, type WrittenNumber } from './readNumber.ts';
import { readStatement, verbAt } from './statement.ts';
import type { TextToken } from './textTokens.ts';
import { findUnit, type Unit } from './units.ts';

const arrows = new Set(['->', '→', '=>']);

/** A number with the unit that is written at it. */
interface Side {
  readonly number: WrittenNumber;
  readonly unit: Unit | undefined;
  /** What the number counts, where the noun stands between it and the value after. */
  readonly noun?: CountedNoun;
  readonly index: number;
  /** Index after the number and its unit. */
  readonly end: number;
}

/** What a before/after pair is about. */
interface Subject {
  readonly unit: Unit | undefined;
  readonly name: string;
  readonly end: number;
}

/**
 * A value before and after at an index: `from 40 to 6 minutes`, `12% to 3% error rate`, `40 -> 6 minutes`.
 *
 * Without `from`, an arrow or a measure in percent, two numbers are a range and no metric; so is a rising pair
 * after `from` without a verb, as `data from 12 to 18 sites`.
 *
 * @returns `undefined` where no pair stands there; a pair that is no metric takes up its tokens.
 */
export function readBeforeAfter(tokens: readonly TextToken[], index: number): FoundMetric | undefined {
  const { before, connector } = readBeginning(tokens, index) ?? {};
  if (before === undefined) return undefined;
  const after = connector === undefined ? undefined : readSide(tokens, connector.end);
  if (connector === undefined || after === undefined) return undefined;
  const isStated = tokens[index - 1]?.folded === 'from' || connector.isArrow;
  const first = tokens[index - 1]?.folded === 'from' ? index - 1 : index;
  const unparted = tokens.slice(index + 1, after.end).every(({ breakBefore }) => breakBefore === 'none');
  const subject = unparted ? readSubject(tokens, before, after) : undefined;
  if (subject === undefined) return { first, end: after.end };
  const isMeasured = isStated || (subject.unit?.id === '%' && subject.name !== '');
  const isCertain = connector.isArrow || isMeasureNoun(subject.name.split(' ').at(-1) ?? '');
  const metric = isMeasured ? pairMetric(tokens, { before, after, subject, isCertain }) : undefined;
  return metric === undefined ? { first, end: subject.end } : { first, end: subject.end, metric };
}

/** The value before with the word that leads to the one after; a counted noun may part them: `45 errors -> 3`. */
function readBeginning(tokens: readonly TextToken[], index: number) {
  const before = readSide(tokens, index);
  if (before === undefined) return undefined;
  const connector = readConnector(tokens, before.end);
  if (connector !== undefined || before.unit !== undefined) return { before, connector };
  const noun = readCountedNoun(tokens, before.end, before.number.value);
  const next = noun === undefined ? undefined : readConnector(tokens, noun.end);
  const isStated = next?.isArrow === true || tokens[index - 1]?.folded === 'from';
  return noun === undefined || !isStated
    ? { before, connector }
    : { before: { ...before, noun, end: noun.end }, connector: next };
}

function readSide(tokens: readonly TextToken[], index: number): Side | undefined {
  const token = tokens[index];
  const attached = token === undefined ? undefined : readAttachedTime(token.text);
  if (attached !== undefined) return { ...attached, index, end: index + 1 };
  const number = token?.number;
  if (number === undefined) return undefined;
  if (number.isPercent) return { number, unit: findUnit('%'), index, end: index + 1 };
  const next = tokens[index + 1];
  const unit = next?.breakBefore === 'none' ? findUnit(next.folded) : undefined;
  const isUnit = unit !== undefined && unit.measures !== 'count';
  return isUnit
    ? { number, unit, index, end: index + 2 }
    : { number, unit: undefined, index, end: index + 1 };
}

/** `2h`, `20min`: only in a pair a duration is a figure. */
function readAttachedTime(text: string): Pick<Side, 'number' | 'unit'> | undefined {
  const match = /^(\d{1,6}(?:\.\d{1,3})?)([a-z]{1,7})$/.exec(text);
  const number = readNumber(match?.[1] ?? '');
  const unit = findUnit(match?.[2] ?? '');
  return number === undefined || unit?.measures !== 'time' ? undefined : { number, unit };
}

function readConnector(
  tokens: readonly TextToken[],
  index: number,
): { readonly end: number; readonly isArrow: boolean } | undefined {
  const word = tokens[index]?.folded ?? '';
  if (arrows.has(word)) return { end: index + 1, isArrow: true };
  if (word === 'to') return { end: index + 1, isArrow: false };
  const isDirected = (word === 'down' || word === 'up') && tokens[index + 1]?.folded === 'to';
  return isDirected ? { end: index + 2, isArrow: true } : undefined;
}

function readSubject(tokens: readonly TextToken[], before: Side, after: Side): Subject | undefined {
  const isFrom = tokens[before.index - 1]?.folded === 'from';
  const measured = readMeasuredBefore(tokens, isFrom ? before.index - 1 : before.index);
  const unit = after.unit ?? before.unit;
  if (unit?.measures === 'share') {
    const following = readMeasuredAfter(tokens, after.end);
    // "HbA1c fell from 8.1% to 7.2%" is a finding of the study; "Cut missing data from 18% to 4%" was done.
    const start = measured.words[0] === undefined ? 0 : tokens.indexOf(measured.words[0]);
    const isNamed = isMeasureNoun(measured.head) || (isFrom && hasVerb(tokens, start));
    const words = following.length > 0 || !isNamed ? following : measured.words;
    return words.length === 0
      ? undefined
      : { unit, name: formatName(words), end: after.end + following.length };
  }
  if (unit !== undefined) return timeSubject(tokens, measured, { unit, end: after.end });
  return countSubject(tokens, { before, after, measured });
}

function timeSubject(
  tokens: readonly TextToken[],
  measured: MeasuredPhrase,
  { unit, end }: Omit<Subject, 'name'>,
): Subject {
  const following = measured.words.length > 0 ? [] : readMeasuredAfter(tokens, end, isTimeNoun);
  if (following.length > 0) return { unit, name: formatName(following), end: end + following.length };
  return { unit, name: formatTimeName(measured), end };
}

function countSubject(
  tokens: readonly TextToken[],
  { before, after, measured }: { before: Side; after: Side; measured: MeasuredPhrase },
): Subject | undefined {
  const counted = readCountedNoun(tokens, after.end, 2);
  const noun = before.noun ?? counted;
  if (noun !== undefined) {
    // "45 errors to 3 sites": two counts and no change of one.
    if (counted !== undefined && counted.unit !== noun.unit) return undefined;
    const own = [formatName(noun.adjectives), noun.unit.plural].join(' ').trim();
    return { unit: noun.unit, name: formatName(measured.words) || own, end: counted?.end ?? after.end };
  }
  if (!isMeasured(measured.head)) return undefined;
  return { unit: findUnit(measured.head), name: formatName(measured.words), end: after.end };
}

function pairMetric(
  tokens: readonly TextToken[],
  { before, after, subject, isCertain }: { before: Side; after: Side; subject: Subject; isCertain: boolean },
): Metric | undefined {
  const value = after.number.value;
  const from = convertTime(before, subject.unit);
  const isRise = from < value && (isCertain || hasVerb(tokens, before.index));
  if (!(from > value || isRise) || before.number.isYearLike || readStatement(tokens, before.index).isDenied) {
    return undefined;
  }
  // "Alpha 0.05 -> 128 subjects": things are counted in whole numbers.
  const isCount = subject.unit?.measures === 'count';
  if (isCount && !(Number.isInteger(from) && Number.isInteger(value))) return undefined;
  const { unit } = subject;
  return { name: subject.name, value, ...(unit === undefined ? {} : { unit: unit.id }), from };
}

/** The value before in the unit of the value after: `2 h to 20 minutes` is 120 to 20. */
function convertTime({ number, unit }: Side, target: Unit | undefined): number {
  if (unit?.seconds === undefined || target?.seconds === undefined) return number.value;
  return Math.round(((number.value * unit.seconds) / target.seconds) * 10_000) / 10_000;
}

function hasVerb(tokens: readonly TextToken[], index: number): boolean {
  for (let at = index - 1; at >= 0 && index - at <= 8; at--) {
    if (verbAt(tokens, at) !== undefined || isChangeWord(tokens[at]?.folded ?? '')) return true;
  }
  return false;
}
