import { saysNothing } from '../achievement/bullets.ts';
import { groupMetrics, type MetricGroup } from '../achievement/metricGroups.ts';
import type { ReportRecord } from '../achievement/reportRecord.ts';
import { type RolledUp, rollUpGroup } from '../achievement/rollUpMetrics.ts';
import { isAbsurdSum } from '../achievement/rollUpRemarks.ts';
import type { CivilDate } from '../dates/civilDate.ts';
import { type ChangeDirection, lowerIsBetter } from '../metrics/changeDirection.ts';
import type { Role } from '../records/fieldDefinition.ts';
import { compareText } from '../text/compareText.ts';
import { selectChange } from './metricRecords.ts';
import { computeMetricSeries, type MetricSeries, type SeriesFrame } from './metricSeries.ts';
import type { RecordSelection } from './recordSelection.ts';

/** A change of one thing from a value before to a value after. */
export interface MetricChange {
  readonly name: string;
  /** Canonical singular, empty for none. */
  readonly unit: string;
  readonly role: Role;
  readonly teamSize?: number;
  readonly from: number;
  readonly value: number;
  /** Base of both. */
  readonly of?: number;
  /** Upper end where `value` is the lower one of a range. */
  readonly to?: number;
  readonly qualifier?: 'about' | 'over' | 'under';
  readonly direction: ChangeDirection;
  /** Absent where the words of the name do not say. */
  readonly isLowerBetter?: boolean;
  /** Days of the first and last record behind it. */
  readonly firstDate: CivilDate;
  readonly lastDate: CivilDate;
  /** How many records stand behind it. */
  readonly count: number;
  readonly selection: RecordSelection;
}

/** The figures that an export could print, over the weeks. */
export interface MetricsData {
  /** The strongest: by number of records, and the latest ones; most records first. */
  readonly series: readonly MetricSeries[];
  /** For the better first, then by most records. */
  readonly changes: readonly MetricChange[];
  /** Of all changes, also those that are left out here. */
  readonly changeCounts: { readonly better: number; readonly all: number };
  /** Figures and changes that are left out here. */
  readonly moreCount: number;
}

/** Most figures of each order and most changes that the data hold: it hangs on names, and a name is easily mistyped. */
const mostSeries = 12;
const mostChanges = 12;

/** Metrics that add up, with the figures that they add up to. */
export interface FigureGroup {
  readonly group: MetricGroup;
  readonly rolledUp: readonly RolledUp[];
}

/** The figures of records as roll-ups give them; those that cannot be true or say nothing are left out. */
export function computeFigureGroups(
  records: readonly ReportRecord[],
  hoursPerDay: number | undefined,
): readonly FigureGroup[] {
  return groupMetrics(records).flatMap((group): readonly FigureGroup[] => {
    if (group.metrics.length === 0) return [];
    const rolledUp = rollUpGroup(group, hoursPerDay).filter(
      ({ rollUp }) => !isAbsurdSum(rollUp) && !saysNothing(rollUp),
    );
    return rolledUp.length === 0 ? [] : [{ group, rolledUp }];
  });
}

/** Figures over the weeks and changes, the strongest of them. */
export function computeMetrics(groups: readonly FigureGroup[], frame: SeriesFrame): MetricsData {
  const sums = groups.filter(({ group }) => group.kind !== 'before-after');
  const byRecords = [...sums].sort(byCount);
  const kept = new Set([
    ...byRecords.slice(0, mostSeries),
    ...[...sums].sort(byLastDate).slice(0, mostSeries),
  ]);
  const series = byRecords.flatMap((one): readonly MetricSeries[] => {
    const [rolledUp] = one.rolledUp;
    if (!kept.has(one) || rolledUp === undefined) return [];
    const computed = computeMetricSeries(one.group, rolledUp, frame);
    return computed === undefined ? [] : [computed];
  });
  const changes = groups
    .flatMap((one) =>
      one.group.kind === 'before-after'
        ? one.rolledUp.flatMap((rolledUp) => changeOf(rolledUp, one, frame.today))
        : [],
    )
    .sort(byDirection);
  const shownChanges = changes.slice(0, mostChanges);
  return {
    series,
    changes: shownChanges,
    changeCounts: {
      better: changes.filter(({ direction }) => direction === 'better').length,
      all: changes.length,
    },
    moreCount: sums.length - series.length + changes.length - shownChanges.length,
  };
}

function byCount(a: FigureGroup, b: FigureGroup): number {
  return b.group.metrics.length - a.group.metrics.length || byLastDate(a, b);
}

function byLastDate(a: FigureGroup, b: FigureGroup): number {
  const dateOf = ({ group }: FigureGroup): string => group.metrics.at(-1)?.source.date ?? '';
  return compareText(dateOf(b), dateOf(a)) || compareText(a.group.foldedName, b.group.foldedName);
}

function changeOf(
  { rollUp, sources }: RolledUp,
  group: FigureGroup,
  today: CivilDate,
): readonly MetricChange[] {
  const { name, unit, role, teamSize, from, value, of, to, qualifier, direction = 'unknown' } = rollUp;
  const [first, last] = [sources[0], sources.at(-1)];
  if (from === undefined || first === undefined || last === undefined) return [];
  const isLowerBetter = lowerIsBetter(name, unit);
  return [
    {
      name,
      unit,
      role,
      ...(teamSize !== undefined && { teamSize }),
      from,
      value,
      ...(of !== undefined && { of }),
      ...(to !== undefined && { to }),
      ...(qualifier && { qualifier }),
      direction,
      ...(isLowerBetter !== undefined && { isLowerBetter }),
      firstDate: first.date,
      lastDate: last.date,
      count: rollUp.sources.length,
      selection: selectChange(group, rollUp, today),
    },
  ];
}

const directions: readonly ChangeDirection[] = ['better', 'unknown', 'same', 'worse'];

function byDirection(a: MetricChange, b: MetricChange): number {
  return (
    directions.indexOf(a.direction) - directions.indexOf(b.direction) ||
    b.count - a.count ||
    compareText(b.lastDate, a.lastDate) ||
    compareText(a.name, b.name)
  );
}
