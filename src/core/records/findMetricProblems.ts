import { findMetricFault } from '../metrics/metricFault.ts';
import { type Problem, problem } from '../problems.ts';
import type { LogbookRecord, Metric } from './logbookRecord.ts';

/** Most characters of a metric's name in the words of a problem. */
const shownLength = 60;

/**
 * The figures of a record that cannot be true, and the names of things that are more or fewer than the figure beside
 * them. Nothing is left out of the record for it; roll-ups and exports leave such figures out.
 *
 * Paths count the metrics that could be read.
 */
export function findMetricProblems(record: LogbookRecord): readonly Problem[] {
  if (record.type !== 'activity' || record.metrics === undefined) return [];
  return record.metrics.flatMap((metric, index) => {
    const fault = findMetricFault(metric);
    if (fault === undefined) return namesProblem(metric, index);
    return [problem(fault.code, ['metrics', index, fault.key], { ...fault.facts, name: nameOf(metric) })];
  });
}

function namesProblem(metric: Metric, index: number): readonly Problem[] {
  const { distinct, value, kind, to } = metric;
  const isCounted = distinct !== undefined && to === undefined && (kind === undefined || kind === 'distinct');
  if (!isCounted || distinct.length === 0) return [];
  const count = new Set(distinct.map((thing) => thing.trim().toLowerCase())).size;
  const facts = { name: nameOf(metric), value, count };
  return count === value ? [] : [problem('names-differ', ['metrics', index, 'value'], facts)];
}

/** The name of a metric as words of problems show it. */
export function nameOf({ name }: Pick<Metric, 'name'>): string {
  return name.length > shownLength ? `${name.slice(0, shownLength)}…` : name;
}
