import { isMeasureNoun } from '../metrics/metricName.ts';
import { findUnit } from '../metrics/units.ts';
import type { Role } from '../records/fieldDefinition.ts';
import type { Metric } from '../records/logbookRecord.ts';
import { compareText } from '../text/compareText.ts';
import type { MetricKind, MetricRollUp } from './achievementReport.ts';
import type { ReportRecord } from './reportRecord.ts';
import { type RolledUpValues, rollUpValues } from './rollUpValues.ts';

/** A metric with the record it stands in. */
export interface SourcedMetric {
  readonly metric: Metric;
  readonly source: ReportRecord;
}

/** Metrics that add up, with the words of the records they come from. */
export interface RolledUp {
  readonly rollUp: MetricRollUp;
  /** The records behind the figure, oldest first. */
  readonly sources: readonly ReportRecord[];
}

interface MetricGroup {
  readonly name: string;
  readonly unit: string;
  readonly kind: MetricKind;
  readonly role: Role;
  readonly teamSize: number | undefined;
  readonly metrics: SourcedMetric[];
}

/**
 * Adds up the metrics of activities, by name (case and spacing aside), unit, kind, role and team size.
 *
 * @param records - oldest first.
 * @returns in the order in which the groups first appear; a before/after group gives one roll-up a story.
 */
export function rollUpMetrics(records: readonly ReportRecord[]): readonly RolledUp[] {
  const groups = new Map<string, MetricGroup>();
  for (const source of records) {
    const { record } = source;
    if (record.type !== 'activity') continue;
    const role = record.role ?? 'performed';
    const teamSize = record.teamSize !== undefined && record.teamSize > 1 ? record.teamSize : undefined;
    for (const metric of record.metrics ?? []) {
      const unit = canonicalUnit(metric.unit);
      const kind = kindOf(metric, unit);
      // Names and units are single lines, so a line feed parts them.
      const groupKey = `${foldName(metric.name)}\n${unit}\n${kind}\n${role}\n${teamSize ?? 1}`;
      const group = groups.get(groupKey);
      if (group !== undefined) group.metrics.push({ metric, source });
      else
        groups.set(groupKey, {
          name: metric.name,
          unit,
          kind,
          role,
          teamSize,
          metrics: [{ metric, source }],
        });
    }
  }
  return [...groups.values()].flatMap((group) =>
    rollUpValues(group.kind, group.metrics).map((values) => rolledUp(group, values)),
  );
}

function rolledUp({ name, unit, kind, role, teamSize }: MetricGroup, values: RolledUpValues): RolledUp {
  const { sources, ...figures } = values;
  const bySource = new Map(sources.map((source) => [source.record, source]));
  const unique = [...bySource.values()].sort(byDateThenId);
  const ids = [...new Set(unique.map(({ record }) => record.id))];
  const team = teamSize === undefined ? {} : { teamSize };
  return { rollUp: { name, unit, kind, role, ...figures, ...team, sources: ids }, sources: unique };
}

/** Order of sources: oldest first, of one day by id. */
export function byDateThenId(a: ReportRecord, b: ReportRecord): number {
  return compareText(a.date, b.date) || compareText(a.record.id, b.record.id);
}

/**
 * The kind by which a metric adds up: the one it states, where it has what that kind needs.
 *
 * A ratio without its base and a before/after pair without its before cannot be pooled or told: the latest of
 * them stands. Without a stated kind, `of` makes a ratio, `from` a before/after pair, and else the unit
 * decides: scores and rates are never added.
 */
export function kindOf({ kind, of, from }: Metric, unit: string): MetricKind {
  if (kind === 'ratio') return of === undefined ? 'latest' : 'ratio';
  if (kind === 'before-after') return from === undefined ? 'latest' : 'before-after';
  if (kind !== undefined) return kind;
  if (from !== undefined) return 'before-after';
  if (of !== undefined) return 'ratio';
  return findUnit(unit)?.defaultKind ?? (isMeasureNoun(unit) ? 'latest' : 'counter');
}

/** Canonical singular of a unit; an unknown one in lower case, so that `Widget` and `widget` are one. */
function canonicalUnit(unit: string | undefined): string {
  const word = unit?.normalize('NFC').replace(/\s+/g, ' ').trim() ?? '';
  return findUnit(word)?.id ?? word.toLowerCase();
}

function foldName(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
