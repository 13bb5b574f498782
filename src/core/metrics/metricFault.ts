import type { Metric } from '../records/logbookRecord.ts';
import { kindOf } from './metricKind.ts';
import { findUnit } from './units.ts';

/** Why a figure cannot be true; the codes are also those of problems. */
export const metricFaultCodes = [
  'absurd-figure',
  'negative-figure',
  'zero-base',
  'figure-over-base',
  'share-over-100',
  'reversed-range',
] as const;
export type MetricFaultCode = (typeof metricFaultCodes)[number];

/** What is wrong with a figure, and at which key of the metric. */
export interface MetricFault {
  readonly code: MetricFaultCode;
  readonly key: 'value' | 'of' | 'from' | 'to';
  readonly facts: Readonly<Record<string, string | number>>;
}

/** A million millions: more than anybody counts in an internship, and far below what a double holds exactly. */
export const mostOfAFigure = 1e12;

const figureKeys = ['value', 'to', 'from', 'of'] as const;

/**
 * The first thing that makes a figure impossible, or `undefined`: no export may print such a figure.
 *
 * Only counts, times and shares cannot be negative; a score or a figure without a unit that is the latest can.
 */
export function findMetricFault(metric: Metric): MetricFault | undefined {
  const { value, of, to } = metric;
  const unit = canonicalUnit(metric.unit);
  for (const key of figureKeys) {
    const figure = metric[key];
    if (figure === undefined) continue;
    const facts = { key, value: figure };
    if (!Number.isFinite(figure) || Math.abs(figure) > mostOfAFigure)
      return { code: 'absurd-figure', key, facts };
    if (figure < 0 && !canBeNegative(metric, unit)) return { code: 'negative-figure', key, facts };
  }
  if (of !== undefined) {
    if (of === 0) return { code: 'zero-base', key: 'of', facts: { value } };
    for (const key of ['value', 'to', 'from'] as const) {
      const part = metric[key];
      if (part !== undefined && part > of)
        return { code: 'figure-over-base', key, facts: { value: part, of } };
    }
  }
  for (const key of ['value', 'to', 'from'] as const) {
    const share = metric[key];
    const isOver = unit === '%' && of === undefined && share !== undefined && share > 100;
    if (isOver) return { code: 'share-over-100', key, facts: { value: share } };
  }
  const isReversed = to !== undefined && to < value;
  return isReversed ? { code: 'reversed-range', key: 'to', facts: { value, to } } : undefined;
}

function canBeNegative(metric: Metric, unit: string): boolean {
  const kind = kindOf(metric, unit);
  const isScore = (kind === 'latest' || kind === 'before-after') && metric.of === undefined;
  return isScore && findUnit(unit) === undefined;
}

/** Canonical singular of a unit; an unknown one in lower case, so that `Widget` and `widget` are one. */
export function canonicalUnit(unit: string | undefined): string {
  // Nearly every unit is written as the table has it.
  const known = unit === undefined ? undefined : findUnit(unit);
  if (known !== undefined) return known.id;
  const word = unit?.normalize('NFC').replace(/\s+/g, ' ').trim() ?? '';
  return findUnit(word)?.id ?? word.toLowerCase();
}
