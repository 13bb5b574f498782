import { findRestatements } from '../achievement/findRestatements.ts';
import { findRunningTotals } from '../achievement/findRunningTotals.ts';
import {
  groupMetrics,
  type MetricSource,
  metricKeys,
  type SourcedMetric,
} from '../achievement/metricGroups.ts';
import type { CivilDate } from '../dates/civilDate.ts';
import { type Problem, problem } from '../problems.ts';
import { nameOf } from '../records/findMetricProblems.ts';
import type { LogbookRecord, Metric } from '../records/logbookRecord.ts';
import { compareText } from '../text/compareText.ts';

/**
 * Figures that only other records show to be doubtful: those that look like the sum of their week, and series that
 * look like running totals. A series is remarked on at its last figure, because what is said there goes for all.
 *
 * @param records - in any order; private ones count, for nothing of this leaves the logbook.
 */
export function findFigureProblems(
  records: Iterable<LogbookRecord>,
  today: CivilDate,
): ReadonlyMap<LogbookRecord, readonly Problem[]> {
  const found = new Map<LogbookRecord, Problem[]>();
  const add = (
    { metric, source }: SourcedMetric<MetricSource>,
    problemAt: (index: number) => Problem,
  ): void => {
    const { record } = source;
    const index = record.type === 'activity' ? (record.metrics?.indexOf(metric) ?? -1) : -1;
    const ofRecord = found.get(record) ?? [];
    found.set(record, [...ofRecord, problemAt(index)]);
  };
  for (const group of groupMetrics(datedActivities(records, today))) {
    for (const { item, others } of findRestatements(group)) {
      const facts = { name: nameOf(item.metric), value: item.metric.value, count: others.length };
      add(item, (index) => problem('restated-figure', ['metrics', index, 'value'], facts));
    }
    for (const series of findRunningTotals(group)) {
      const last = series.at(-1);
      if (last === undefined) continue;
      const facts = { name: nameOf(last.metric), count: series.length };
      add(last, (index) => problem('cumulative-figure', ['metrics', index, 'value'], facts));
    }
  }
  return found;
}

/** The doubtful figures of one record, among those of the logbook around it. */
export function findFigureProblemsOf(
  record: LogbookRecord,
  others: Iterable<LogbookRecord>,
  today: CivilDate,
): readonly Problem[] {
  const metrics = metricsOf(record);
  if (metrics.length === 0) return [];
  const keyOf = metricKeys();
  const keys = new Set(metrics.map(keyOf));
  const related = [record];
  for (const other of others) {
    if (metricsOf(other).some((metric) => keys.has(keyOf(metric)))) related.push(other);
  }
  return findFigureProblems(related, today).get(record) ?? [];
}

function metricsOf(record: LogbookRecord): readonly Metric[] {
  return record.type === 'activity' ? (record.metrics ?? []) : [];
}

/** Activities with figures up to today, oldest first. */
function datedActivities(records: Iterable<LogbookRecord>, today: CivilDate): readonly MetricSource[] {
  const sources: MetricSource[] = [];
  for (const record of records) {
    const { date } = record;
    if (date !== undefined && date <= today && metricsOf(record).length > 0) sources.push({ record, date });
  }
  return sources.sort((a, b) => compareText(a.date, b.date) || compareText(a.record.id, b.record.id));
}
