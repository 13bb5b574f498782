import { isMeasureNoun, isStateWord } from '../metrics/metricName.ts';
import { findUnit, formatNumber, formatQuantity, pluralOfUnit } from '../metrics/units.ts';
import { findWorkVerb } from '../metrics/workVerbs.ts';
import type { Role } from '../records/fieldDefinition.ts';
import type { MetricRollUp } from './achievementReport.ts';
import { smallestPercentageBase } from './rollUpRemarks.ts';
import {
  type ClaimedVerb,
  claimsMoreThan,
  mayUse,
  outcomeWord,
  readClaimedVerb,
  readUnknownDeed,
  roleRank,
} from './verbs.ts';

/** What a bullet says of a figure, without its verb. */
export interface MetricPhrase {
  /** The verb in the metric's name (`queries resolved`), where the role may use it. */
  readonly verb?: ClaimedVerb;
  /** Whether the name says how something came out (`tests passed`), which nobody does. */
  readonly isOutcome: boolean;
  /** Whether it is a rate, a score or a time rather than a count of things. */
  readonly isMeasure: boolean;
  /** `48 of 52 AE queries (92%)`, `match rate of 97%`. */
  readonly object: string;
}

/** Decimals of sums without the noise of binary fractions. */
const mostDecimals = 6;

/** Words of a name around the noun that the unit counts. */
interface NameParts {
  readonly before: readonly string[];
  readonly noun: string | undefined;
  readonly after: readonly string[];
}

/** The object of a bullet: the figure with its noun, and the verb that the metric's name holds. */
export function formatMetricPhrase(stated: MetricRollUp): MetricPhrase {
  const rollUp = isMeasureNoun(stated.unit) ? { ...stated, name: scoreName(stated), unit: '' } : stated;
  const parts = splitName(rollUp.name, rollUp.unit);
  const [first, ...rest] = parts.after;
  const found = first === undefined ? undefined : (readClaimedVerb(first) ?? readUnknownDeed(first));
  const isDeed = found !== undefined && !found.isOutcome;
  const verb = isDeed && mayUse(rollUp.role, found) ? found : undefined;
  // A change is not done to things but to their number: "queries resolved from 10 to 40" keeps its words.
  const isChange = rollUp.kind === 'before-after';
  const after = isDeed && !isChange ? rest : parts.after.map(outcomeWord);
  const named = { ...parts, before: honest(parts.before, rollUp.role), after: honest(after, rollUp.role) };
  return {
    ...(verb && { verb }),
    isOutcome: found?.isOutcome === true,
    isMeasure: isMeasure(rollUp),
    object: isChange ? changeObject(rollUp, named) : countObject(rollUp, named),
  };
}

/** A share in whole percent, rounded down: 161 of 162 is 99%, never 100%. */
function flooredPercentage(part: number, whole: number): number {
  // The margin keeps 29 of 100 from becoming 28.999...
  return Math.floor((part * 100) / whole + 1e-9);
}

/** `usability`, `score` and `usability score`, `score` both measure a usability score. */
function scoreName({ name, unit }: MetricRollUp): string {
  const isNamed = name.toLowerCase().split(/\s+/).includes(unit);
  return isNamed ? name : `${name} ${unit}`;
}

function splitName(name: string, unit: string): NameParts {
  const words = name.trim().split(/\s+/);
  const place = unit === '' || unit === '%' ? -1 : words.findIndex((word) => isUnitWord(word, unit));
  if (place >= 0) return { before: words.slice(0, place), noun: words[place], after: words.slice(place + 1) };
  const last = words.at(-1) ?? '';
  const hasVerb = words.length > 1 && readClaimedVerb(last)?.isOutcome === false;
  return { before: hasVerb ? words.slice(0, -1) : words, noun: undefined, after: hasVerb ? [last] : [] };
}

function isUnitWord(word: string, unit: string): boolean {
  const folded = word.toLowerCase();
  return (findUnit(folded)?.id ?? folded) === unit || folded === pluralOfUnit(unit).toLowerCase();
}

/** What the hours of a metric were spent on; empty where its name says no more than its unit. */
export function spentOn({ name, unit, role }: MetricRollUp): string {
  const { before, after } = splitName(name, unit);
  const words = honest([...before, ...after], role);
  // "Hours reviewed" were spent on reviewing; that one helped or observed is said by the role.
  const deeds = words.flatMap((word) => (isParticiple(word) ? (readClaimedVerb(word) ?? []) : []));
  const gerunds = deeds.flatMap((deed) => (isOfOwnWork(deed) ? deed.gerund : []));
  const things = joined(words.filter((word) => !isParticiple(word)));
  return joined([...gerunds, things.replace(/\s*\btimes?(?: on)?$|^(?:times? )?on\s+/i, '')]);
}

function isParticiple(word: string): boolean {
  const isNoun = findWorkVerb(word)?.form === 'base' || isStateWord(word);
  return !isNoun && (readClaimedVerb(word) !== undefined || word.toLowerCase() === 'spent');
}

function isOfOwnWork(deed: ClaimedVerb): boolean {
  return roleRank(deed.role) >= roleRank('performed') && !deed.isOutcome;
}

/** Words without those that claim more than the role, such as `led` in the name of an assistant's figure. */
function honest(words: readonly string[], role: Role): readonly string[] {
  return words.filter((word) => !claimsMoreThan(role, word));
}

function countObject(rollUp: MetricRollUp, { before, noun, after }: NameParts): string {
  const { value, of, to, unit, kind, qualifier } = rollUp;
  const prefix = qualifier === undefined ? '' : `${qualifier} `;
  const isRatio = (kind === 'ratio' || kind === 'latest') && of !== undefined;
  const last = isRatio ? of : (to ?? value);
  const range = formatRange(value, to, unit);
  const amount = isRatio ? `${range} of ${formatExact(of)}` : range;
  const percentage = isRatio && to === undefined ? formatPercentage(value, of) : '';
  if (noun !== undefined) {
    return `${prefix}${joined([amount, ...before, nounFor(last, noun, unit), ...after])}${percentage}`;
  }
  const name = joined([...before, ...after]);
  const isShareOfThings = unit === '%' && before.some((word) => isPluralCount(word));
  if (isShareOfThings) return `${prefix}${amount} of ${name}`;
  const counted = unit === '' || unit === '%' ? amount : `${amount} ${nounFor(last, undefined, unit)}`;
  if (unit === '' && !isMeasure(rollUp)) return `${prefix}${joined([amount, name])}${percentage}`;
  const quantity = `${prefix}${counted}${percentage}`;
  return name === '' ? quantity : `${articleFor(name)}${name} of ${quantity}`;
}

/** Times, shares, rates and scores are measured; so is a figure without a unit that is the latest or not whole. */
function isMeasure({ name, value, kind, unit }: MetricRollUp): boolean {
  if (unit !== '') return (findUnit(unit)?.measures ?? 'count') !== 'count';
  const head = name.trim().split(/\s+/).at(-1)?.toLowerCase() ?? '';
  return kind === 'latest' || !Number.isInteger(value) || isMeasureNoun(head);
}

/** Whether a word is the plural of something that is counted: `91% of queries`. */
function isPluralCount(word: string): boolean {
  const unit = findUnit(word);
  return unit?.measures === 'count' && word.toLowerCase() !== unit.id;
}

/** `a match rate`, `an error rate`; nothing before what has no plural, as `completeness`. */
function articleFor(name: string): string {
  if (!/\b(?:rate|ratio|score|share|proportion|percentage)$/i.test(name)) return '';
  return /^(?:[aeio]|u(?!ni|s))/i.test(name) ? 'an ' : 'a ';
}

function changeObject(rollUp: MetricRollUp, { before, noun, after }: NameParts): string {
  const { from = 0, value, to, of, unit, qualifier } = rollUp;
  const prefix = qualifier === undefined ? '' : `${qualifier} `;
  // Where the noun is the unit, "warnings from 12 to 0" needs no second "warnings".
  const name = joined([...before, ...(noun === undefined ? [] : [noun]), ...after]);
  const end =
    to === undefined ? formatAmount(value, unit) : `${formatAmount(value, unit)}-${formatAmount(to, unit)}`;
  const endAmount = of === undefined ? end : `${end} of ${formatExact(of)}`;
  const quantity =
    noun !== undefined || unit === '' || unit === '%'
      ? endAmount
      : `${endAmount} ${nounFor(of ?? to ?? value, undefined, unit)}`;
  if (from === value) return `${name} at ${prefix}${quantity}`;
  return `${name} from ${prefix}${formatAmount(from, unit)} to ${quantity}${formatChange(rollUp)}`;
}

function formatChange({ from = 0, value, to, unit }: MetricRollUp): string {
  if (to !== undefined) return '';
  const direction = value < from ? 'less' : 'more';
  const difference = Math.abs(from - value);
  if (unit === '%') {
    const points = floored(difference);
    return ` (${formatExact(points)} percentage ${points === 1 ? 'point' : 'points'} ${direction})`;
  }
  const isTime = findUnit(unit)?.measures === 'time';
  const isTelling = from > 0 && value > 0 && (isTime || from >= smallestPercentageBase);
  return isTelling ? ` (${formatNumber(flooredPercentage(difference, from))}% ${direction})` : '';
}

function formatPercentage(value: number, of: number): string {
  const isTelling = of >= smallestPercentageBase && value >= 0 && value <= of;
  return isTelling ? ` (${flooredPercentage(value, of)}%)` : '';
}

/** A number, or a share with its sign; shares are cut off after two decimals and never rounded up. */
function formatAmount(value: number, unit: string): string {
  return unit === '%' ? formatQuantity(floored(value), unit) : formatExact(value);
}

/** A figure or a range of them: `40`, `40 to 60`, `91% to 93%`. */
function formatRange(value: number, to: number | undefined, unit: string): string {
  return to === undefined
    ? formatAmount(value, unit)
    : `${formatAmount(value, unit)} to ${formatAmount(to, unit)}`;
}

/** A number with all its decimals: a figure that was logged is never rounded. */
function formatExact(value: number): string {
  const [whole, decimals = ''] = value.toFixed(mostDecimals).split('.');
  const digits = decimals.replace(/0+$/, '');
  return `${formatNumber(Math.abs(Number(whole)))}${digits === '' ? '' : `.${digits}`}`.replace(
    /^(?=.)/,
    value < 0 ? '-' : '',
  );
}

/** A time as it is told after `Spent`: `about 3 h`, `2 to 2.5 h`; parts of a minute are cut off. */
export function formatTime({ value, to, unit, qualifier }: MetricRollUp): string {
  const prefix = qualifier === undefined ? '' : `${qualifier} `;
  const range = formatRange(floored(value), to === undefined ? undefined : floored(to), unit);
  return `${prefix}${range} ${nounFor(floored(to ?? value), undefined, unit)}`;
}

function floored(value: number): number {
  return Math.floor(value * 100 + 1e-9) / 100;
}

/** The noun for a number: the name's own word (`CRFs`) where it is a plural and one is needed. */
function nounFor(number: number, noun: string | undefined, unit: string): string {
  if (number === 1) return findUnit(unit)?.id ?? unit;
  const isOwnPlural = noun !== undefined && noun.toLowerCase() !== unit && noun.toLowerCase().endsWith('s');
  return isOwnPlural ? noun : pluralOfUnit(unit);
}

function joined(words: readonly string[]): string {
  return words.filter((word) => word !== '').join(' ');
}
