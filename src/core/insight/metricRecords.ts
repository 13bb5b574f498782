import { groupMetrics, type MetricGroup } from '../achievement/metricGroups.ts';
import { rollUpOptionsOf } from '../achievement/rollUpMetrics.ts';
import { rollUpRule } from '../achievement/rollUpValues.ts';
import { selectReportRecords } from '../achievement/selectReportRecords.ts';
import type { CivilDate } from '../dates/civilDate.ts';
import type { LogbookContents } from '../index/logbookContents.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';
import type { MetricKey } from './recordSelection.ts';

/** The key of a group in the report of a day. */
export function keyOfGroup(
  { foldedName, unit, kind, role, teamSize }: Omit<MetricGroup, 'metrics' | 'restated' | 'faulty'>,
  asOf: CivilDate,
): MetricKey {
  return { name: foldedName, unit, kind, role, ...(teamSize !== undefined && { teamSize }), asOf };
}

/**
 * The records on which the figure of some metrics rests.
 *
 * @param to - the last day that counts; default the day of the report.
 */
export function recordsOfMetric(
  contents: LogbookContents,
  key: MetricKey,
  to: CivilDate = key.asOf,
): ReadonlySet<LogbookRecord> {
  const withMetrics = contents.records.filter(
    ({ record }) => record.type === 'activity' && record.metrics !== undefined,
  );
  const view = { contents: { ...contents, records: withMetrics }, today: key.asOf };
  const group = groupMetrics(selectReportRecords(view, {}).included).find((one) => isGroupOf(one, key));
  if (group === undefined) return new Set();
  const part = group.metrics.filter(({ source }) => source.date <= to);
  if (key.every) return new Set(part.map(({ source }) => source.record));
  const { hoursPerDay } = rollUpOptionsOf(contents.profile);
  const values = rollUpRule(group.kind, group.metrics, hoursPerDay)(part);
  return new Set(values.flatMap(({ sources }) => sources.map(({ record }) => record)));
}

function isGroupOf(group: MetricGroup, key: MetricKey): boolean {
  return (
    group.foldedName === key.name &&
    group.unit === key.unit &&
    group.kind === key.kind &&
    group.role === key.role &&
    group.teamSize === key.teamSize
  );
}
