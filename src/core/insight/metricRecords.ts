import type { MetricRollUp } from '../achievement/achievementReport.ts';
import { groupMetrics, type MetricGroup } from '../achievement/metricGroups.ts';
import { rollUpOptionsOf } from '../achievement/rollUpMetrics.ts';
import { type RolledUpValues, rollUpRule } from '../achievement/rollUpValues.ts';
import { selectReportRecords } from '../achievement/selectReportRecords.ts';
import type { CivilDate } from '../dates/civilDate.ts';
import type { LogbookContents } from '../index/logbookContents.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';
import type { FigureGroup } from './computeMetrics.ts';
import type { MetricKey, RecordSelection } from './recordSelection.ts';

/** The key of a group in the report of a day. */
export function keyOfGroup(
  { foldedName, unit, kind, role, teamSize }: Omit<MetricGroup, 'metrics' | 'restated' | 'faulty'>,
  asOf: CivilDate,
): MetricKey {
  return { name: foldedName, unit, kind, role, ...(teamSize !== undefined && { teamSize }), asOf };
}

type ChangeFigures = Pick<RolledUpValues, 'from' | 'value'>;

/** The records of one change of a group; by their ids where another change has the same two figures. */
export function selectChange(
  { group, rolledUp }: FigureGroup,
  { from, value, sources }: MetricRollUp,
  asOf: CivilDate,
): RecordSelection {
  if (from === undefined) return { ids: sources };
  const key = { ...keyOfGroup(group, asOf), change: { from, value } };
  const alike = rolledUp.filter(({ rollUp }) => isOfChange(rollUp, key));
  return alike.length === 1 ? { metric: key } : { ids: sources };
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
  const values = rollUpRule(
    group.kind,
    group.metrics,
    hoursPerDay,
  )(part).filter((one) => isOfChange(one, key));
  return new Set(values.flatMap(({ sources }) => sources.map(({ record }) => record)));
}

function isOfChange({ from, value }: ChangeFigures, { change }: MetricKey): boolean {
  return change === undefined || (change.from === from && change.value === value);
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
