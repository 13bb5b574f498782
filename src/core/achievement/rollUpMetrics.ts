import { changeDirection } from '../metrics/changeDirection.ts';
import type { LogbookProfile } from '../records/profile.ts';
import { finish, type Steps } from '../steps.ts';
import { compareText } from '../text/compareText.ts';
import type { MetricRollUp } from './achievementReport.ts';
import { type MetricGroup, metricGroupSteps } from './metricGroups.ts';
import type { ReportRecord } from './reportRecord.ts';
import { remarksOnFigure, remarksOnGroup, unitsByName } from './rollUpRemarks.ts';
import { defaultHoursPerDay, type RolledUpValues, rollUpValues } from './rollUpValues.ts';

export { kindOf } from '../metrics/metricKind.ts';
export type { SourcedMetric } from './metricGroups.ts';

/** Metrics that add up, with the words of the records they come from. */
export interface RolledUp {
  readonly rollUp: MetricRollUp;
  /** The records behind the figure, oldest first. */
  readonly sources: readonly ReportRecord[];
}

/** How many figures of some records are in no roll-up. */
export interface UncountedFigures {
  /** Those that cannot be true. */
  readonly implausible: number;
  /** Those of records that repeat others. */
  readonly restated: number;
}

/** The roll-ups of some records, and what is in none. */
export interface RolledUpFigures {
  readonly rolledUp: readonly RolledUp[];
  readonly uncounted: UncountedFigures;
}

export interface RollUpOptions {
  /** Hours that a day stands for where days are added to hours. */
  readonly hoursPerDay?: number;
}

/**
 * Adds up the metrics of activities, by name (units in their singular, case and spacing aside), unit, kind, role and
 * team size. Figures that cannot be true and those of summaries do not count; remarks say so.
 *
 * @param records - oldest first.
 * @returns in the order in which their names first appear; a before/after group gives one roll-up a story.
 */
export function rollUpMetrics(
  records: readonly ReportRecord[],
  options: RollUpOptions = {},
): readonly RolledUp[] {
  return rollUpFigures(records, options).rolledUp;
}

/** What the profile says of how figures add up. */
export function rollUpOptionsOf({ hoursPerDay }: LogbookProfile): RollUpOptions {
  return hoursPerDay === undefined ? {} : { hoursPerDay };
}

/** The roll-ups of records as `rollUpMetrics` gives them, and how many figures do not count. */
export function rollUpFigures(
  records: readonly ReportRecord[],
  options: RollUpOptions = {},
): RolledUpFigures {
  return finish(figureSteps(records, options));
}

/** `rollUpFigures` with pauses. */
export function* figureSteps(
  records: readonly ReportRecord[],
  { hoursPerDay = defaultHoursPerDay }: RollUpOptions = {},
): Steps<RolledUpFigures> {
  const groups = yield* metricGroupSteps(records);
  const units = unitsByName(groups);
  let [implausible, restated] = [0, 0];
  const rolledUp: RolledUp[] = [];
  for (const group of groups) {
    implausible += group.faulty.length;
    restated += group.restated.length;
    if (group.metrics.length === 0) continue;
    yield;
    const ofGroup = remarksOnGroup({ group, units, hoursPerDay });
    yield;
    for (const { rollUp, sources, isJoined } of rollUpGroup(group, hoursPerDay)) {
      const remarks = [...ofGroup, ...remarksOnFigure(rollUp, isJoined)];
      rolledUp.push({ rollUp: { ...rollUp, remarks }, sources });
    }
  }
  return { rolledUp, uncounted: { implausible, restated } };
}

/** What a group adds up to, without remarks; `isJoined` where it is one change made of several. */
export function rollUpGroup(
  group: MetricGroup,
  hoursPerDay: number = defaultHoursPerDay,
): readonly (RolledUp & { readonly isJoined: boolean })[] {
  return rollUpValues(group.kind, group.metrics, hoursPerDay).map((values) => ({
    ...rolledUpOf(group, values),
    isJoined: values.isJoined === true,
  }));
}

function rolledUpOf({ name, unit, kind, role, teamSize }: MetricGroup, values: RolledUpValues): RolledUp {
  const { sources, isJoined: _, ...figures } = values;
  // Sums keep the order of their parts, which are oldest first.
  const isSum = kind === 'counter' || kind === 'ratio' || kind === 'distinct' || kind === 'duration';
  const distinctSources = [...new Set(sources)];
  const unique = isSum ? distinctSources : distinctSources.sort(byDateThenId);
  const ids = [...new Set(unique.map(({ record }) => record.id))];
  const team = teamSize === undefined ? {} : { teamSize };
  const { from, value } = figures;
  const direction = from === undefined ? {} : { direction: changeDirection(name, unit, from, value) };
  const rollUp = { name, unit, kind, role, ...figures, ...direction, ...team, sources: ids, remarks: [] };
  return { rollUp, sources: unique };
}

/** Order of sources: oldest first, of one day by id. */
export function byDateThenId(a: ReportRecord, b: ReportRecord): number {
  return compareText(a.date, b.date) || compareText(a.record.id, b.record.id);
}
