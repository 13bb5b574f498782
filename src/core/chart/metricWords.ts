import type { MetricChange } from '../insight/computeMetrics.ts';
import { weekNumberOfDate } from '../insight/isoWeek.ts';
import type { MetricSeries } from '../insight/metricSeries.ts';
import { findUnit, pluralOfUnit } from '../metrics/units.ts';
import { isolated } from '../text/userText.ts';
import type { ChartWords } from './chartWords.ts';

/** Smallest base of which a percentage says something, as in exports. */
const smallestShareBase = 10;

/** A figure without its name. */
export interface Quantity {
  readonly value: number;
  readonly of?: number | undefined;
  readonly to?: number | undefined;
  readonly qualifier?: 'about' | 'over' | 'under' | undefined;
}

/** A figure without its unit, but for `%`: `148 of 162`, `about 40 to 60`. */
export function formatAmount(
  { value, of, to, qualifier }: Quantity,
  unit: string,
  words: ChartWords,
): string {
  const number = (amount: number): string =>
    // Cut off, so that 99.999% never becomes all of it.
    unit === '%'
      ? words.text('metric.percent', { value: words.number(Math.floor(amount * 100 + 1e-9) / 100) })
      : words.number(amount);
  const range =
    to === undefined ? number(value) : words.text('metric.range', { from: number(value), to: number(to) });
  const figure =
    of === undefined ? range : words.text('metric.ofBase', { value: range, of: words.number(of) });
  return qualifier === undefined ? figure : words.text(`metric.${qualifier}`, { figure });
}

/** A figure with its unit: `148 of 162 queries`, `97.5%`, `40 minutes`. */
export function formatWithUnit(quantity: Quantity, unit: string, words: ChartWords): string {
  const amount = formatAmount(quantity, unit, words);
  if (unit === '' || unit === '%') return amount;
  const count = quantity.of ?? quantity.to ?? quantity.value;
  return words.text('metric.withUnit', { amount, unit: unitWord(unit, count) });
}

/** As `formatWithUnit`, without a unit that the name says already. */
export function formatBesideName(quantity: Quantity, name: string, unit: string, words: ChartWords): string {
  return saysUnit(name, unit) ? formatAmount(quantity, unit, words) : formatWithUnit(quantity, unit, words);
}

function unitWord(unit: string, count: number): string {
  const word = count === 1 ? (findUnit(unit)?.id ?? unit) : pluralOfUnit(unit);
  return findUnit(unit) === undefined ? isolated(word) : word;
}

function saysUnit(name: string, unit: string): boolean {
  const plural = pluralOfUnit(unit).toLowerCase();
  return name
    .toLowerCase()
    .split(/\s+/)
    .some((word) => word === unit || word === plural || findUnit(word)?.id === unit);
}

/** Whose figure it is: `assisted`, `performed, in a team of 4`. */
export function formatRole(
  { role, teamSize }: Pick<MetricSeries, 'role' | 'teamSize'>,
  words: ChartWords,
): string {
  const word = words.text(`role.${role}`);
  return teamSize === undefined
    ? word
    : words.text('metric.team', { role: word, size: words.number(teamSize) });
}

/** What a figure says: `148 of 162 (91%) in 6 weeks`. */
export function formatMetricFinding(series: MetricSeries, words: ChartWords): string {
  const { name, unit, kind, value, of, firstDate, lastDate } = series;
  const plain = formatBesideName(series, name, unit, words);
  const isTelling = of !== undefined && of >= smallestShareBase && value <= of && series.to === undefined;
  const share = isTelling ? words.share(Math.floor((value * 100) / of + 1e-9) / 100) : '';
  const figure = isTelling ? words.text('metric.withShare', { figure: plain, share }) : plain;
  if (kind === 'latest') return words.text('metric.latest', { figure });
  const weeks = weekNumberOfDate(lastDate) - weekNumberOfDate(firstDate) + 1;
  return words.counted('metric.inWeekOne', 'metric.inWeekMany', weeks, { figure });
}

/** The finding with its name, records and role; the name of the chart for speech. */
export function formatMetricTitle(series: MetricSeries, words: ChartWords): string {
  return words.text('metric.title', {
    name: isolated(series.name),
    finding: formatMetricFinding(series, words),
    records: words.records(series.records.value),
    role: formatRole(series, words),
  });
}

/** From what to what: `from 40 to 6 minutes`. */
export function formatChangeFinding(
  { name, unit, from, ...change }: MetricChange,
  words: ChartWords,
): string {
  return words.text('change.finding', {
    from: formatAmount({ value: from, qualifier: change.qualifier }, unit, words),
    to: formatBesideName({ value: change.value, of: change.of, to: change.to }, name, unit, words),
  });
}

/** How much it changed, and whether that is good: `85% less, lower is better`. */
export function formatChangeSize(change: MetricChange, words: ChartWords): string {
  const size = formatDifference(change, words);
  const { direction, isLowerBetter } = change;
  if (isLowerBetter === undefined) return size;
  if (direction === 'worse') {
    return words.text(isLowerBetter ? 'change.lowerWouldBeBetter' : 'change.higherWouldBeBetter', {
      change: size,
    });
  }
  return words.text(isLowerBetter ? 'change.lowerIsBetter' : 'change.higherIsBetter', { change: size });
}

function formatDifference({ from, value, unit }: MetricChange, words: ChartWords): string {
  const difference = Math.abs(from - value);
  if (difference === 0) return words.text('change.same');
  const isLess = value < from;
  if (unit === '%') {
    const amount = words.number(Math.floor(difference * 100 + 1e-9) / 100);
    return words.text(isLess ? 'change.pointsLess' : 'change.pointsMore', { amount });
  }
  const isTelling = from >= smallestShareBase || (from > 0 && findUnit(unit)?.measures === 'time');
  const amount = isTelling
    ? words.share(Math.floor((difference * 100) / from + 1e-9) / 100)
    : words.number(difference);
  return words.text(isLess ? 'change.less' : 'change.more', { amount });
}

/** All of a change in one line; the name of the chart for speech. */
export function formatChangeTitle(change: MetricChange, words: ChartWords): string {
  return words.text('change.title', {
    name: isolated(change.name),
    finding: formatChangeFinding(change, words),
    change: formatChangeSize(change, words),
    records: words.records(change.count),
    role: formatRole(change, words),
  });
}
