import { canonicalUnit } from '../metrics/metricFault.ts';
import { isMeasureNoun } from '../metrics/metricName.ts';
import { findUnit } from '../metrics/units.ts';
import type { MetricKind, MetricRollUp } from './achievementReport.ts';
import type { SourcedMetric } from './metricGroups.ts';
import type { ReportRecord } from './reportRecord.ts';

/** The figures of a roll-up with the records that they come from, in any order. */
export interface RolledUpValues extends Pick<MetricRollUp, 'value' | 'of' | 'from' | 'to' | 'qualifier'> {
  /** Whether it is one change made of several that follow each other. */
  readonly isJoined?: boolean;
  readonly sources: readonly ReportRecord[];
}

type Metrics = readonly SourcedMetric[];

/**
 * Adds up metrics of one kind, so that no work counts twice.
 *
 * - `counter`: the sum.
 * - `distinct`: the number of different names, by study; a metric without names counts things not counted
 *   elsewhere, so it is added.
 * - `dataset`: the greatest figure for each dataset (by study), then the sum: a re-run is no new work.
 *   Metrics that name no dataset may all be of the same one, so only the greatest of them counts.
 * - `latest`: the figure of the latest record; where every metric names its study and none is a share, a
 *   score or a time, the sum of the latest of each study, for two studies have two counts. Where every one is a part
 *   of something counted in a dataset that it names, the latest of each dataset are pooled.
 * - `ratio`: the sum of the parts over the sum of the bases; percentages are never averaged.
 * - `duration`: the sum, in the unit that all of them have, else in hours; a day has 8 hours unless the profile says
 *   otherwise, a week five days.
 * - `before-after`: a record that starts from the figure where the one before of its study and dataset ended
 *   continues its story, on one day in whichever order they are logged; a
 *   story gives its first figure before and its last one after. Others are stories of their own: they are
 *   neither added nor averaged, and one that is told twice is one.
 *
 * @param metrics - of one name, unit, kind, role and team size, oldest first; not empty.
 * @returns one entry, or for `before-after` one a story.
 */
export function rollUpValues(
  kind: MetricKind,
  metrics: Metrics,
  hoursPerDay: number = defaultHoursPerDay,
): readonly RolledUpValues[] {
  return rollUpRule(kind, metrics, hoursPerDay)(metrics);
}

/** Adds up a part of the metrics that a rule was made for; the part is oldest first. */
export type RollUpRule = (part: Metrics) => readonly RolledUpValues[];

/**
 * The way in which `rollUpValues` adds up metrics, for any part of them, so that figures of parts can be compared: what
 * tells two things apart, study and dataset, and the unit of times hang on all of the metrics.
 */
export function rollUpRule(
  kind: MetricKind,
  metrics: Metrics,
  hoursPerDay: number = defaultHoursPerDay,
): RollUpRule {
  switch (kind) {
    case 'counter':
      return (part) => [sumOf(part)];
    case 'distinct': {
      const keyOf = studyKeyOf(metrics);
      return (part) => [countDistinct(part, keyOf)];
    }
    case 'dataset': {
      const keyOf = datasetKeyOf(metrics);
      return (part) => [sumOf([...groupMetrics(part, keyOf).values()].map(greatestOf))];
    }
    case 'latest':
      return latestRule(metrics);
    case 'ratio':
      return (part) => [pooled(part)];
    case 'duration': {
      const inOneUnit = unitRule(metrics, hoursPerDay);
      return (part) => [sumOf(inOneUnit(part))];
    }
    case 'before-after':
      return (part) => withoutRepeats(storiesOf(part).map(toldStory));
  }
}

function sumOf(metrics: Metrics): RolledUpValues {
  const isRange = metrics.some(({ metric }) => metric.to !== undefined);
  return {
    value: total(metrics.map(({ metric }) => metric.value)),
    ...(isRange && { to: total(metrics.map(({ metric }) => metric.to ?? metric.value)) }),
    ...qualifierOf(metrics),
    sources: sourcesOf(metrics),
  };
}

/** Hours of a day of work, and days of a week of it, where a figure in days is added to hours. */
export const defaultHoursPerDay = 8;
const daysPerWeek = 5;

/** Durations as they are where all have one unit, else in hours. */
function unitRule(metrics: Metrics, hoursPerDay: number): (part: Metrics) => Metrics {
  const units = new Set(metrics.map(({ metric }) => canonicalUnit(metric.unit)));
  if (units.size <= 1) return (part) => part;
  return (part) =>
    part.map(({ metric, source }) => {
      const factor = hoursOfUnit(canonicalUnit(metric.unit), hoursPerDay);
      const { value, to } = metric;
      const hours = { ...metric, unit: 'h', value: value * factor };
      return { metric: to === undefined ? hours : { ...hours, to: to * factor }, source };
    });
}

function hoursOfUnit(unit: string, hoursPerDay: number): number {
  if (unit === 'day') return hoursPerDay;
  if (unit === 'week') return hoursPerDay * daysPerWeek;
  const secondsOfHour = 3600;
  return (findUnit(unit)?.seconds ?? secondsOfHour) / secondsOfHour;
}

function pooled(metrics: Metrics): RolledUpValues {
  return { ...sumOf(metrics), of: total(metrics.map(({ metric }) => metric.of ?? 0)) };
}

/**
 * The value of `rollUpValues` for the kind `distinct` as metrics come in: of all that were given so far.
 *
 * @param metrics - all that will come, oldest first.
 */
export function distinctCounter(metrics: Metrics): (next: Metrics) => number {
  const keyOf = studyKeyOf(metrics);
  const names = new Set<string>();
  let unnamed = 0;
  return (next) => {
    for (const item of next) addThings(item, keyOf, names);
    unnamed = total([
      unnamed,
      ...next.filter((item) => !namesThings(item)).map(({ metric }) => metric.value),
    ]);
    return unnamed + names.size;
  };
}

function namesThings({ metric }: SourcedMetric): boolean {
  return (metric.distinct?.length ?? 0) > 0;
}

function addThings(item: SourcedMetric, keyOf: KeyOf, names: Set<string>): void {
  for (const name of item.metric.distinct ?? []) names.add(JSON.stringify([keyOf(item), foldThing(name)]));
}

function countDistinct(metrics: Metrics, keyOf: KeyOf): RolledUpValues {
  const names = new Set<string>();
  const named = metrics.filter(namesThings);
  for (const item of named) addThings(item, keyOf, names);
  const unnamed = metrics.filter((item) => !namesThings(item));
  if (unnamed.length === 0) return { value: names.size, sources: sourcesOf(named) };
  const { value, to, qualifier } = sumOf(unnamed);
  return {
    value: value + names.size,
    ...(to !== undefined && { to: to + names.size }),
    ...(qualifier && { qualifier }),
    sources: sourcesOf(metrics),
  };
}

/** The name of a thing or a dataset as it is compared: `ADAE` and `adae` are one. */
function foldThing(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}

function greatestOf(metrics: Metrics): SourcedMetric {
  return metrics.reduce((greatest, item) =>
    (item.metric.to ?? item.metric.value) > (greatest.metric.to ?? greatest.metric.value) ? item : greatest,
  );
}

function latestRule(metrics: Metrics): RollUpRule {
  if (isPartOfDatasets(metrics)) {
    const keyOf = datasetKeyOf(metrics);
    return (part) => [pooled(latestBy(part, keyOf))];
  }
  const keyOf: KeyOf = areCounts(metrics) ? studyKeyOf(metrics) : () => '';
  return (part) => [sumOf(latestBy(part, keyOf))];
}

/** Whether all say how much of a dataset something holds for, as rows that matched in a comparison. */
function isPartOfDatasets(metrics: Metrics): boolean {
  return (
    areCounts(metrics) &&
    metrics.every(({ metric: { of, dataset = '' } }) => of !== undefined && foldThing(dataset) !== '')
  );
}

function latestBy(metrics: Metrics, keyOf: KeyOf): Metrics {
  return [...groupMetrics(metrics, keyOf).values()].flatMap((group) => group.slice(-1));
}

function areCounts(metrics: Metrics): boolean {
  return metrics.every(
    ({ metric: { unit = '' } }) =>
      (findUnit(unit)?.measures ?? 'count') === 'count' && !isMeasureNoun(unit.toLowerCase()),
  );
}

function storiesOf(metrics: Metrics): readonly Metrics[] {
  const stories: SourcedMetric[][] = [];
  const storiesByEnd = new Map<string, SourcedMetric[][]>();
  for (const item of stepsInOrder(metrics)) {
    const continued = storiesByEnd.get(startOf(item))?.shift();
    const story = continued ?? [];
    if (continued === undefined) stories.push(story);
    story.push(item);
    const end = endOf(item);
    const endedThere = storiesByEnd.get(end);
    if (endedThere === undefined) storiesByEnd.set(end, [story]);
    else endedThere.push(story);
  }
  return stories;
}

/** Where a change starts and ends: changes of two studies or datasets are of two things. */
function startOf({ metric: { from, of, dataset = '' }, source }: SourcedMetric): string {
  return JSON.stringify([from, of, source.record.study, foldThing(dataset)]);
}

function endOf({ metric, source }: SourcedMetric): string {
  return startOf({ metric: { ...metric, from: metric.value }, source });
}

/** Of one day, a change after those that end where it starts; else as given. */
function stepsInOrder(metrics: Metrics): Metrics {
  return [...groupMetrics(metrics, ({ source }) => source.date).values()].flatMap((ofDay) => {
    const waiting = [...ofDay];
    const ordered: SourcedMetric[] = [];
    const openEnds = countEnds(waiting);
    while (waiting.length > 0) {
      const first = waiting.findIndex((item) => {
        const start = startOf(item);
        return (openEnds.get(start) ?? 0) === (start === endOf(item) ? 1 : 0);
      });
      // Changes that go round in a circle start anywhere.
      for (const item of waiting.splice(Math.max(first, 0), 1)) {
        ordered.push(item);
        openEnds.set(endOf(item), (openEnds.get(endOf(item)) ?? 0) - 1);
      }
    }
    return ordered;
  });
}

function countEnds(metrics: Metrics): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of metrics) counts.set(endOf(item), (counts.get(endOf(item)) ?? 0) + 1);
  return counts;
}

function toldStory(story: Metrics): RolledUpValues {
  const from = story[0]?.metric.from;
  const last = story.at(-1)?.metric;
  return {
    value: last?.value ?? 0,
    ...(from !== undefined && { from }),
    ...(last?.of !== undefined && { of: last.of }),
    ...(last?.to !== undefined && { to: last.to }),
    ...qualifierOf(story),
    isJoined: story.length > 1,
    sources: sourcesOf(story),
  };
}

function withoutRepeats(stories: readonly RolledUpValues[]): readonly RolledUpValues[] {
  const storiesByFigures = new Map<string, RolledUpValues>();
  for (const { sources, isJoined = false, ...figures } of stories) {
    const figuresKey = JSON.stringify(figures);
    const told = storiesByFigures.get(figuresKey);
    storiesByFigures.set(figuresKey, {
      ...figures,
      isJoined: isJoined || told?.isJoined === true,
      sources: [...(told?.sources ?? []), ...sources],
    });
  }
  return [...storiesByFigures.values()];
}

/**
 * How exact a sum is: `about` as soon as one part is, or where `over` and `under` meet; else the one of them
 * that a part has.
 */
function qualifierOf(metrics: Metrics): Pick<MetricRollUp, 'qualifier'> {
  const qualifiers = new Set(metrics.flatMap(({ metric }) => metric.qualifier ?? []));
  if (qualifiers.size === 0) return {};
  const [only] = qualifiers;
  return { qualifier: qualifiers.size === 1 && only !== undefined ? only : 'about' };
}

type KeyOf = (item: SourcedMetric) => string;

/**
 * The study of a metric's record, where all of them name one: else the same work could stand in two groups.
 */
function studyKeyOf(metrics: Metrics): KeyOf {
  const allNamed = metrics.every(({ source }) => source.record.study !== undefined);
  return ({ source }) => (allNamed ? (source.record.study ?? '') : '');
}

function datasetKeyOf(metrics: Metrics): KeyOf {
  const studyOf = studyKeyOf(metrics);
  return (item) => JSON.stringify([studyOf(item), foldThing(item.metric.dataset ?? '')]);
}

function groupMetrics(metrics: Metrics, keyOf: KeyOf): ReadonlyMap<string, Metrics> {
  const groups = new Map<string, SourcedMetric[]>();
  for (const item of metrics) {
    const groupKey = keyOf(item);
    const group = groups.get(groupKey);
    if (group === undefined) groups.set(groupKey, [item]);
    else group.push(item);
  }
  return groups;
}

/** A sum without the noise of binary fractions. */
function total(values: readonly number[]): number {
  return Math.round(values.reduce((sum, value) => sum + value, 0) * 1e6) / 1e6;
}

function sourcesOf(metrics: Metrics): readonly ReportRecord[] {
  return metrics.map(({ source }) => source);
}
