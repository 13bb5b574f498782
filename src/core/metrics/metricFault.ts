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

/** What may be out of `of`, or a share. */
const partKeys = ['value', 'to', 'from'] as const;
const figureKeys = [...partKeys, 'of'] as const;

/**
 * The first thing that makes a figure impossible, or `undefined`: no export may print such a figure.
 *
 * Only counts, times and shares cannot be negative; a score or a figure without a unit that is the latest can.
 */
export function findMetricFault(metric: Metric): MetricFault | undefined {
  const { value, of, to } = metric;
  for (const key of figureKeys) {
    const figure = metric[key];
    if (figure === undefined || (figure >= 0 && figure <= mostOfAFigure)) continue;
    const isAbsurd = !Number.isFinite(figure) || Math.abs(figure) > mostOfAFigure;
    if (!isAbsurd && canBeNegative(metric, canonicalUnit(metric.unit))) continue;
    const code = isAbsurd ? 'absurd-figure' : 'negative-figure';
    return { code, key, facts: { key, value: figure } };
  }
  if (of !== undefined) {
    if (of === 0) return { code: 'zero-base', key: 'of', facts: { value } };
    for (const key of partKeys) {
      const part = metric[key];
      if (part !== undefined && part > of)
        return { code: 'figure-over-base', key, facts: { value: part, of } };
    }
  }
  for (const key of partKeys) {
    const share = metric[key] ?? 0;
    const isOver = share > 100 && of === undefined && canonicalUnit(metric.unit) === '%';
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
