import type { metricKinds } from '../records/commonFields.ts';
import type { Metric } from '../records/logbookRecord.ts';
import { isMeasureNoun, isTimeNoun } from './metricName.ts';
import { findUnit } from './units.ts';

export type MetricKind = (typeof metricKinds)[number];

/** Kinds that a metric can only have by saying so or by its unit; the others need a base or a value before. */
const standaloneKinds: ReadonlySet<MetricKind> = new Set([
  'counter',
  'distinct',
  'dataset',
  'latest',
  'duration',
]);

/** "Review time" is what somebody spent, "run time" what somebody measured. */
const spentWords = new Set(
  (
    'review meeting training coding reading entry writing study work working travel practice learning prep ' +
    'preparation teaching shadowing programming'
  ).split(' '),
);

/**
 * The kind by which a metric adds up: the one it states, where it has what that kind needs.
 *
 * A ratio without its base and a before/after pair without its before cannot be pooled or told: the latest of
 * them stands. Without a stated kind, `of` makes a ratio, `from` a before/after pair, and else the unit
 * decides: scores, rates and measured times are never added.
 *
 * @param unit - canonical singular; empty where the metric has none.
 */
export function kindOf({ kind, name, of, from }: Metric, unit: string): MetricKind {
  if (kind === 'ratio') return of === undefined ? 'latest' : 'ratio';
  if (kind === 'before-after') return from === undefined ? 'latest' : 'before-after';
  const { measures } = findUnit(unit) ?? {};
  const isTime = measures === 'time';
  // Percentages are never added, whatever a metric states.
  if (measures === 'share' && kind !== undefined) return 'latest';
  // Times add up in one unit, and what is no time cannot be converted to hours.
  if (kind === 'counter' || kind === 'duration') return isTime ? 'duration' : 'counter';
  if (kind !== undefined) return kind;
  if (from !== undefined) return 'before-after';
  if (of !== undefined) return 'ratio';
  if (isTime && isMeasuredTime(name)) return 'latest';
  return findUnit(unit)?.defaultKind ?? (isMeasureNoun(unit) ? 'latest' : 'counter');
}

/** The kind that a metric states and that others of its name and unit, which state none, can take over. */
export function statedKind(metric: Metric, unit: string): MetricKind | undefined {
  const kind = kindOf(metric, unit);
  return metric.kind !== undefined && standaloneKinds.has(kind) && metric.kind !== 'ratio' ? kind : undefined;
}

/** Whether a metric leaves its kind to its unit. */
export function leavesKindOpen({ kind, of, from }: Metric): boolean {
  return kind === undefined && of === undefined && from === undefined;
}

/** Whether a time is one that was measured, as `run time` and `turnaround`, rather than time spent on something. */
function isMeasuredTime(name: string): boolean {
  const words = name.toLowerCase().trim().split(/\s+/);
  return words.some((word, index) => {
    if (!isTimeNoun(word) || word === 'hours') return false;
    if (word !== 'time' && word !== 'times') return true;
    const [previous, next] = [words[index - 1], words[index + 1]];
    if (next === 'on' || next === 'spent') return false;
    return previous !== undefined && !spentWords.has(previous);
  });
}
