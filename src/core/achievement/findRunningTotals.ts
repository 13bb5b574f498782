import type { CivilDate } from '../dates/civilDate.ts';
import type { MetricGroup, MetricSource, SourcedMetric } from './metricGroups.ts';

/** Fewest figures on different days that make a series. */
const fewestOfSeries = 3;

/** A total grows by what was added since; figures of single days jump more than that. */
const mostGrowth = 2;

const totalWords = /\b(?:totals?|cumulative(?:ly)?|so far|to date|overall|altogether|running)\b/i;

/**
 * The series of a group that looks like running totals, which would be added up as if each were new: of at least
 * three days, and either named as a total and never falling, or rising every time and at most to the double.
 *
 * Parts of one base, 12, 18 and 25 of 30, are such a series too. A metric that states its kind is no question. Nothing is changed: the series is only pointed at.
 *
 * @returns oldest first, one series a study; usually none.
 */
export function findRunningTotals<S extends MetricSource>({
  kind,
  metrics,
}: Pick<MetricGroup<S>, 'kind' | 'metrics'>): readonly (readonly SourcedMetric<S>[])[] {
  if ((kind !== 'counter' && kind !== 'ratio') || metrics.length < fewestOfSeries) return [];
  if (metrics.some(({ metric }) => metric.kind !== undefined)) return [];
  const studies = new Map<string, SourcedMetric<S>[]>();
  for (const item of metrics) {
    const study = item.source.record.study ?? '';
    const series = studies.get(study);
    if (series === undefined) studies.set(study, [item]);
    else series.push(item);
  }
  return [...studies.values()].filter(isRunningTotal);
}

function isRunningTotal(series: readonly SourcedMetric<MetricSource>[]): boolean {
  if (series.length < fewestOfSeries) return false;
  const isNamed = totalWords.test(series[0]?.metric.name ?? '');
  return series.every(({ metric, source }, index) => {
    const previous = series[index - 1];
    return (
      previous === undefined ||
      (previous.metric.of === metric.of &&
        follows(previous, { value: metric.value, date: source.date }, isNamed))
    );
  });
}

function follows(
  { metric, source }: SourcedMetric<MetricSource>,
  next: { readonly value: number; readonly date: CivilDate },
  isNamed: boolean,
): boolean {
  if (next.date <= source.date) return false;
  if (isNamed) return next.value >= metric.value;
  return next.value > metric.value && next.value <= metric.value * mostGrowth;
}
