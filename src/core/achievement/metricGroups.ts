import { foldMetricName } from '../metrics/foldMetricName.ts';
import { canonicalUnit, findMetricFault, type MetricFault } from '../metrics/metricFault.ts';
import { kindOf, leavesKindOpen, type MetricKind, statedKind } from '../metrics/metricKind.ts';
import { findUnit } from '../metrics/units.ts';
import type { Role } from '../records/fieldDefinition.ts';
import type { LogbookRecord, Metric } from '../records/logbookRecord.ts';
import { finish, type Steps, visitInSteps } from '../steps.ts';
import type { ReportRecord } from './reportRecord.ts';

/** What the figures of a record need to be grouped and looked at; a `ReportRecord` has it. */
export type MetricSource = Pick<ReportRecord, 'record' | 'date'>;

/** A metric with the record it stands in. */
export interface SourcedMetric<S extends MetricSource = ReportRecord> {
  readonly metric: Metric;
  readonly source: S;
}

/** Metrics of one name, unit, kind, role and team size. */
export interface MetricGroup<S extends MetricSource = ReportRecord> {
  /** As the oldest of them writes it. */
  readonly name: string;
  /** Name in its comparable form: units in the singular, letter case and spacing aside. */
  readonly foldedName: string;
  /** Canonical singular, empty where they have none; of durations that of all of them, or `h`. */
  readonly unit: string;
  readonly kind: MetricKind;
  readonly role: Role;
  readonly teamSize: number | undefined;
  /** Those that count, oldest first. */
  readonly metrics: readonly SourcedMetric<S>[];
  /** Those of summaries, whose figures stand in other records. */
  readonly restated: readonly SourcedMetric<S>[];
  /** Those that cannot be true. */
  readonly faulty: readonly (SourcedMetric<S> & { readonly fault: MetricFault })[];
}

/**
 * The metrics of activities by what adds up.
 *
 * A metric that leaves its kind open has the kind that others of its name, unit, role and team state, where they
 * agree: so that a user says once that `patients logged` is a total.
 *
 * @param records - oldest first; those of other types are passed over.
 */
export function groupMetrics<S extends MetricSource>(records: readonly S[]): readonly MetricGroup<S>[] {
  return finish(metricGroupSteps(records));
}

/** `groupMetrics` with pauses. */
export function* metricGroupSteps<S extends MetricSource>(
  records: readonly S[],
): Steps<readonly MetricGroup<S>[]> {
  const families = new Map<string, Map<string, SourcedMetric<S>[]>>();
  const keyOfMetric = metricKeys();
  yield* visitInSteps(records, (source) => {
    const { record } = source;
    if (record.type !== 'activity' || record.metrics === undefined) return;
    const teamSize = teamSizeOf(record);
    const whose = teamSize === undefined ? roleOf(record) : `${roleOf(record)} ${teamSize}`;
    for (const metric of record.metrics) {
      const ofName = entryOf(families, keyOfMetric(metric), () => new Map<string, SourcedMetric<S>[]>());
      entryOf(ofName, whose, (): SourcedMetric<S>[] => []).push({ metric, source });
    }
  });
  const groups: MetricGroup<S>[] = [];
  for (const ofName of families.values()) {
    for (const family of ofName.values()) groups.push(...(yield* groupsOfFamily(family)));
  }
  return groups;
}

function entryOf<V>(map: Map<string, V>, key: string, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

type Activity = Extract<LogbookRecord, { readonly type: 'activity' }>;

function roleOf({ role }: Activity): Role {
  return role ?? 'performed';
}

function teamSizeOf({ teamSize }: Activity): number | undefined {
  return teamSize !== undefined && teamSize > 1 ? teamSize : undefined;
}

/**
 * The key by which metrics of one role add up, name and unit, remembered by how they are written: 10,000 metrics have a
 * few hundred names. Units of time have one key, for durations add up over them.
 */
export function metricKeys(): (metric: Metric) => string {
  const keysByName = new Map<string, Map<string, string>>();
  return ({ name, unit = '' }) => {
    const keysByUnit = entryOf(keysByName, name, () => new Map<string, string>());
    // Names and units are single lines, so a line feed parts them.
    return entryOf(keysByUnit, unit, () => `${foldMetricName(name)}\n${unitKey(unit)}`);
  };
}

function unitKey(unit: string | undefined): string {
  const id = canonicalUnit(unit);
  return findUnit(id)?.measures === 'time' ? 'time' : id;
}

function* groupsOfFamily<S extends MetricSource>(
  family: readonly SourcedMetric<S>[],
): Steps<readonly MetricGroup<S>[]> {
  const shared = sharedKind(family);
  const members = new Map<MetricKind, Map<string, SourcedMetric<S>[]>>();
  yield* visitInSteps(family, (one) => {
    const unit = canonicalUnit(one.metric.unit);
    const kind = shared !== undefined && leavesKindOpen(one.metric) ? shared : kindOf(one.metric, unit);
    const ofKind = members.get(kind) ?? new Map<string, SourcedMetric<S>[]>();
    members.set(kind, ofKind);
    entryOf(ofKind, kind === 'duration' ? '' : unit, (): SourcedMetric<S>[] => []).push(one);
  });
  const groups: MetricGroup<S>[] = [];
  for (const [kind, ofKind] of members) {
    for (const ofUnit of ofKind.values()) groups.push(...(yield* groupOf(kind, ofUnit)));
  }
  return groups;
}

/** The one kind that metrics of a family state; `undefined` where none does or they differ. */
function sharedKind(family: readonly SourcedMetric<MetricSource>[]): MetricKind | undefined {
  const stated = new Set<MetricKind>();
  for (const { metric } of family) {
    const kind = metric.kind === undefined ? undefined : statedKind(metric, canonicalUnit(metric.unit));
    if (kind !== undefined) stated.add(kind);
  }
  const [only] = stated;
  return stated.size === 1 ? only : undefined;
}

function* groupOf<S extends MetricSource>(
  kind: MetricKind,
  ofKind: readonly SourcedMetric<S>[],
): Steps<readonly MetricGroup<S>[]> {
  const [first] = ofKind;
  if (first?.source.record.type !== 'activity') return [];
  const { record } = first.source;
  const metrics: SourcedMetric<S>[] = [];
  const restated: SourcedMetric<S>[] = [];
  const faulty: (SourcedMetric<S> & { fault: MetricFault })[] = [];
  yield* visitInSteps(ofKind, (one) => {
    const fault = findMetricFault(one.metric);
    if (fault !== undefined) faulty.push({ ...one, fault });
    else if (isSummary(one.source.record)) restated.push(one);
    else metrics.push(one);
  });
  const { name } = first.metric;
  return [
    {
      name,
      foldedName: foldMetricName(name),
      unit: kind === 'duration' ? unitOfDurations(metrics) : canonicalUnit(first.metric.unit),
      kind,
      role: roleOf(record),
      teamSize: teamSizeOf(record),
      metrics,
      restated,
      faulty,
    },
  ];
}

/** Whether a record says that its figures stand in other records. */
function isSummary(record: LogbookRecord): boolean {
  return record.type === 'activity' && record.summary === true;
}

function unitOfDurations(metrics: readonly SourcedMetric<MetricSource>[]): string {
  const units = new Set(metrics.map(({ metric }) => canonicalUnit(metric.unit)));
  const [only = 'h'] = units;
  return units.size === 1 ? only : 'h';
}
