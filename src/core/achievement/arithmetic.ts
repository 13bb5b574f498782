import { foldMetricName } from '../metrics/foldMetricName.ts';
import { formatMetricQuantity } from '../metrics/formatMetric.ts';
import { canonicalUnit } from '../metrics/metricFault.ts';
import { findUnit } from '../metrics/units.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';
import { type Wording, wording } from '../text/wording.ts';
import type { MetricKind, MetricRollUp } from './achievementReport.ts';
import { formatFigure } from './claimFigure.ts';

/** How a figure comes about, in words. */
export interface Arithmetic {
  /** How figures of its kind are put together. */
  readonly rule: Wording;
  /** What each record gives to it, in the order of the records. */
  readonly parts: readonly Wording[];
  /** How many records are not among the parts. */
  readonly more: number;
  readonly result: Wording;
}

/** Most records that are told one by one. */
const mostParts = 12;

const rules: Readonly<Record<MetricKind, Wording>> = {
  counter: wording('Added up'),
  duration: wording('Times added up, in one unit'),
  distinct: wording('Different names, each counted once'),
  dataset: wording('The greatest figure of each dataset, added up'),
  latest: wording('The latest figure counts'),
  ratio: wording('Parts over bases, each added up; percentages are never averaged'),
  'before-after': wording('From the first value to the last'),
};

/** How a figure comes about: what each of its sources gives, and by which rule. */
export function computeArithmetic(rollUp: MetricRollUp, sources: readonly LogbookRecord[]): Arithmetic {
  const parts = sources.flatMap((record): readonly Wording[] => {
    const figures = figuresIn(record, rollUp);
    if (figures === '') return [];
    const facts = { title: record.title, figures };
    return record.date === undefined
      ? [wording('{title}: {figures}', facts)]
      : [wording('{day} · {title}: {figures}', { ...facts, day: { date: record.date } })];
  });
  const shown = parts.slice(0, mostParts);
  return {
    rule: rules[rollUp.kind],
    parts: shown,
    more: parts.length - shown.length,
    result: wording('= {figure}', { figure: formatFigure(rollUp) }),
  };
}

/** The metrics of a record that go into a figure. */
function figuresIn(record: LogbookRecord, { name, unit }: MetricRollUp): string {
  const metrics = record.type === 'activity' ? (record.metrics ?? []) : [];
  const folded = foldMetricName(name);
  return metrics
    .filter((metric) => foldMetricName(metric.name) === folded && isSameMeasure(metric.unit, unit))
    .map((metric) => {
      const names = metric.distinct ?? [];
      return names.length === 0 ? formatMetricQuantity(metric) : names.join(', ');
    })
    .join(' + ');
}

function isSameMeasure(a: string | undefined, b: string): boolean {
  const [one, other] = [canonicalUnit(a), canonicalUnit(b)];
  return one === other || (findUnit(one)?.measures === 'time' && findUnit(other)?.measures === 'time');
}
