import type { Metric } from '../records/logbookRecord.ts';
import { findUnit, formatNumber, formatQuantity, pluralOfUnit } from './units.ts';

/**
 * A metric in words: `48 of 52 queries resolved`, `0 unequal values found`, `run time from 40 to 6 minutes`.
 *
 * The figure stands before a name that holds its unit, else after it: `match rate: 97%`.
 */
export function formatMetric(metric: Metric): string {
  const { name, unit, value, of, from } = metric;
  const words = name.split(' ');
  const plural = unit === undefined ? undefined : pluralOfUnit(unit);
  const place = plural === undefined || unit === '%' ? -1 : words.indexOf(plural);
  if (from !== undefined) return `${name} ${formatMetricQuantity(place < 0 ? metric : withoutUnit(metric))}`;
  if (place < 0 || unit === undefined) return `${name}: ${formatMetricQuantity(metric)}`;
  if ((of ?? value) === 1) words[place] = findUnit(unit)?.id ?? unit;
  return `${formatMetricQuantity(withoutUnit(metric))} ${words.join(' ')}`;
}

/** The figure of a metric without its name: `48 of 52 queries`, `from 40 to 6 minutes`, `over 40 rows`. */
export function formatMetricQuantity({ value, unit, of, from, to, qualifier }: Metric): string {
  const prefix = qualifier === undefined ? '' : `${qualifier} `;
  const amount = (number: number) => (unit === '%' ? formatQuantity(number, unit) : formatNumber(number));
  if (from !== undefined) {
    // "From 40 to 6 to 8" would be no range.
    const end = to === undefined ? '' : `${amount(value)}-`;
    return `from ${prefix}${amount(from)} to ${end}${formatQuantity(to ?? value, unit)}`;
  }
  if (of !== undefined) {
    const part = to === undefined ? '' : ` to ${formatNumber(to)}`;
    return `${prefix}${formatNumber(value)}${part} of ${formatQuantity(of, unit)}`;
  }
  if (to !== undefined) return `${prefix}${amount(value)} to ${formatQuantity(to, unit)}`;
  return `${prefix}${formatQuantity(value, unit)}`;
}

function withoutUnit({ unit: _, ...metric }: Metric): Metric {
  return metric;
}
