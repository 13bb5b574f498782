import type { MetricGroup, SourcedMetric } from '../achievement/metricGroups.ts';
import type { RolledUp } from '../achievement/rollUpMetrics.ts';
import { distinctCounter, type RolledUpValues, rollUpRule } from '../achievement/rollUpValues.ts';
import type { CivilDate } from '../dates/civilDate.ts';
import type { MetricKind } from '../metrics/metricKind.ts';
import type { Role } from '../records/fieldDefinition.ts';
import { mondayOf, sundayOf, weekNumberOfDate } from './isoWeek.ts';
import { keyOfGroup } from './metricRecords.ts';
import type { Figure } from './recordSelection.ts';

/** A week with records of a figure, or a few that stand together (`weekRuns.ts`). */
export interface MetricWeek {
  /** Monday of the first ISO 8601 week. */
  readonly week: CivilDate;
  /** How much the figure grew; absent where the latest value stands for all. */
  readonly added?: Figure;
  /** Growth of the base of a ratio. */
  readonly addedOf?: number;
  /** The figure at the end of the week. */
  readonly total: Figure;
  readonly of?: number;
}

/** A figure of an export over the weeks: what a week added and what it came to. */
export interface MetricSeries {
  /** As the oldest record writes it. */
  readonly name: string;
  /** Canonical singular, empty for none. */
  readonly unit: string;
  readonly kind: Exclude<MetricKind, 'before-after'>;
  readonly role: Role;
  /** 2 or more; absent where the figure is the user's own. */
  readonly teamSize?: number;
  readonly value: number;
  /** Base of a ratio. */
  readonly of?: number;
  /** Upper end where `value` is the lower one of a range. */
  readonly to?: number;
  readonly qualifier?: 'about' | 'over' | 'under';
  /** All records that give it a figure, those that were replaced by a later one too. */
  readonly records: Figure;
  readonly firstDate: CivilDate;
  readonly lastDate: CivilDate;
  /** Oldest first; weeks without records are left out. The last total is `value`. */
  readonly weeks: readonly MetricWeek[];
}

/** Kinds whose parts are added, so that the figure of all weeks is the sum of the weeks. */
const addedKinds: ReadonlySet<MetricKind> = new Set(['counter', 'ratio', 'duration']);

/** What is known around a figure. */
export interface SeriesFrame {
  readonly today: CivilDate;
  readonly hoursPerDay: number | undefined;
}

/**
 * A figure over the weeks, by the rule of its roll-up (`rollUpRule`).
 *
 * @param rolledUp - the figure that the group adds up to.
 */
export function computeMetricSeries(
  group: MetricGroup,
  { rollUp }: RolledUp,
  { today, hoursPerDay }: SeriesFrame,
): MetricSeries | undefined {
  const { kind, metrics } = group;
  const [first, last] = [metrics[0], metrics.at(-1)];
  if (kind === 'before-after' || first === undefined || last === undefined) return undefined;
  const { name, unit, role, teamSize, value, of, to, qualifier } = rollUp;
  const key = keyOfGroup(group, today);
  const count = new Set(metrics.map(({ source }) => source.record)).size;
  return {
    name,
    unit,
    kind,
    role,
    ...(teamSize !== undefined && { teamSize }),
    value,
    ...(of !== undefined && { of }),
    ...(to !== undefined && { to }),
    ...(qualifier && { qualifier }),
    records: { value: count, selection: { metric: { ...key, every: true } } },
    firstDate: first.source.date,
    lastDate: last.source.date,
    weeks: weeksOf(group, rollUp, hoursPerDay).map(({ number, added, total }): MetricWeek => {
      const sunday = sundayOf(number);
      const upTo = { metric: key, to: sunday < today ? sunday : today };
      const monday = mondayOf(number);
      return {
        week: monday,
        ...(kind !== 'latest' && {
          added: { value: added.value, selection: { ...upTo, from: monday } },
          ...(added.of !== undefined && { addedOf: added.of }),
        }),
        total: { value: total.value, selection: upTo },
        ...(total.of !== undefined && { of: total.of }),
      };
    }),
  };
}

type Amount = Pick<RolledUpValues, 'value' | 'of'>;

interface WeekAmounts {
  readonly number: number;
  readonly added: Amount;
  readonly total: Amount;
}

function weeksOf(
  { kind, metrics }: MetricGroup,
  rollUp: Amount,
  hoursPerDay: number | undefined,
): readonly WeekAmounts[] {
  const reach = runningTotal(kind, metrics, hoursPerDay);
  const weeks: WeekAmounts[] = [];
  let total: Amount = { value: 0 };
  const byWeek = [...metricsByWeek(metrics)];
  for (const [place, [number, ofWeek]] of byWeek.entries()) {
    const reached = reach(ofWeek);
    if (reached === undefined) continue;
    // Sums of rounded sums could differ from the roll-up in the last decimal.
    const now = place === byWeek.length - 1 ? rollUp : reached;
    weeks.push({ number, added: plus(now, total, -1), total: now });
    total = now;
  }
  return weeks;
}

/** What a figure comes to with each week; no metric is looked at in every week that follows. */
function runningTotal(
  kind: MetricKind,
  metrics: readonly SourcedMetric[],
  hoursPerDay: number | undefined,
): (ofWeek: readonly SourcedMetric[]) => Amount | undefined {
  if (kind === 'distinct') {
    const count = distinctCounter(metrics);
    return (ofWeek) => ({ value: count(ofWeek) });
  }
  const addUp = rollUpRule(kind, metrics, hoursPerDay);
  if (addedKinds.has(kind)) {
    let total: Amount = { value: 0 };
    return (ofWeek) => {
      const [values] = addUp(ofWeek);
      if (values !== undefined) total = plus(total, values);
      return values && total;
    };
  }
  let counted: readonly SourcedMetric[] = [];
  return (ofWeek) => {
    const [values] = addUp([...counted, ...ofWeek]);
    // What was replaced once never counts again.
    const sources = new Set(values?.sources);
    counted = [...counted, ...ofWeek].filter(({ source }) => sources.has(source));
    return values;
  };
}

function plus(a: Amount, b: Amount, sign: 1 | -1 = 1): Amount {
  const value = withoutNoise(a.value + sign * b.value);
  return a.of === undefined && b.of === undefined
    ? { value }
    : { value, of: withoutNoise((a.of ?? 0) + sign * (b.of ?? 0)) };
}

/** A sum without the noise of binary fractions, as roll-ups have it. */
function withoutNoise(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function metricsByWeek(metrics: readonly SourcedMetric[]): ReadonlyMap<number, readonly SourcedMetric[]> {
  const byWeek = new Map<number, SourcedMetric[]>();
  const numbersByDate = new Map<CivilDate, number>();
  for (const item of metrics) {
    const { date } = item.source;
    const number = numbersByDate.get(date) ?? weekNumberOfDate(date);
    numbersByDate.set(date, number);
    const ofWeek = byWeek.get(number);
    if (ofWeek === undefined) byWeek.set(number, [item]);
    else ofWeek.push(item);
  }
  return byWeek;
}
