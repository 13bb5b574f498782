import { canonicalUnit, mostOfAFigure } from '../metrics/metricFault.ts';
import { pluralOfUnit } from '../metrics/units.ts';
import { type Wording, wording } from '../text/wording.ts';
import type { MetricRollUp, RollUpRemark, RollUpRemarkCode } from './achievementReport.ts';
import { findRestatements } from './findRestatements.ts';
import { findRunningTotals } from './findRunningTotals.ts';
import type { MetricGroup, SourcedMetric } from './metricGroups.ts';

/** Smallest count that a percentage of it says something about. */
export const smallestPercentageBase = 10;

/** Most units that a remark names. */
const mostNamedUnits = 4;

/** What is known around a roll-up. */
export interface RemarkContext {
  readonly group: MetricGroup;
  readonly units: ReadonlyMap<string, NamedUnits>;
  readonly hoursPerDay: number;
}

/** The units of all metrics of one name, and the records that state them. */
export interface NamedUnits {
  /** As many as are named in words, and two more. */
  readonly units: readonly string[];
  readonly sources: readonly string[];
}

/** The units of metrics by folded name, where a name has several: what has one unit needs no remark. */
export function unitsByName(groups: readonly MetricGroup[]): ReadonlyMap<string, NamedUnits> {
  const groupsByName = new Map<string, MetricGroup[]>();
  for (const group of groups) {
    const ofName = groupsByName.get(group.foldedName);
    if (ofName === undefined) groupsByName.set(group.foldedName, [group]);
    else ofName.push(group);
  }
  const units = new Map<string, NamedUnits>();
  for (const [name, ofName] of groupsByName) {
    const ofUnits = new Set(ofName.map(({ unit }) => unit));
    if (ofUnits.size < 2) continue;
    const sources = idsOf(ofName.flatMap(({ metrics }) => metrics));
    units.set(name, { units: [...ofUnits].slice(0, mostNamedUnits + 2), sources });
  }
  return units;
}

/** What there is to say of every figure of a group. */
export function remarksOnGroup(context: RemarkContext): readonly RollUpRemark[] {
  return [...faultRemarks(context.group), ...unitRemarks(context), ...countingRemarks(context.group)];
}

/** What there is to say of one figure; `isJoined` where it is a change made of several. */
export function remarksOnFigure(rollUp: MetricRollUp, isJoined = false): readonly RollUpRemark[] {
  const { kind, unit, of, sources, teamSize, direction } = rollUp;
  const isBare = unit === '%' && of === undefined && kind !== 'before-after';
  const isTiny = kind === 'ratio' && of !== undefined && of < smallestPercentageBase;
  return [
    ...(isAbsurdSum(rollUp) ? remark('absurd-figure', sources, { count: 1 }) : []),
    ...(isTiny ? remark('tiny-base', sources, { of }) : []),
    ...(isBare ? remark('share-without-base', sources) : []),
    ...(teamSize === undefined ? [] : remark('team-figure', sources, { teamSize })),
    ...(isJoined ? remark('joined-changes', sources, { count: sources.length }) : []),
    ...(direction === 'worse' ? remark('worsened', sources) : []),
  ];
}

type Items = readonly SourcedMetric[];

function remark(
  code: RollUpRemarkCode,
  sources: readonly string[],
  facts: RollUpRemark['facts'] = {},
): readonly RollUpRemark[] {
  return sources.length === 0 ? [] : [{ code, facts, sources }];
}

function idsOf(items: Items): readonly string[] {
  return [...new Set(items.map(({ source }) => source.record.id))];
}

/** Figures that cannot be true and so are not in the roll-up. */
function faultRemarks({ faulty }: MetricGroup): readonly RollUpRemark[] {
  const byCode = new Map<RollUpRemarkCode, (typeof faulty)[number][]>();
  for (const one of faulty) {
    const ofCode = byCode.get(one.fault.code);
    if (ofCode === undefined) byCode.set(one.fault.code, [one]);
    else ofCode.push(one);
  }
  return [...byCode].flatMap(([code, ofCode]) => remark(code, idsOf(ofCode), { count: ofCode.length }));
}

function unitRemarks({ group, units, hoursPerDay }: RemarkContext): readonly RollUpRemark[] {
  const { unit } = group;
  const named = units.get(group.foldedName);
  const others = (named?.units ?? []).filter((other) => other !== unit);
  const shown = others.slice(0, mostNamedUnits).map((other) => (other === '' ? '-' : pluralOfUnit(other)));
  const isCut = others.length > mostNamedUnits;
  const days = unit === 'h' ? group.metrics.filter((item) => isInDays(item)) : [];
  return [
    ...(named === undefined
      ? []
      : remark('mixed-units', named.sources, { units: `${shown.join(', ')}${isCut ? ', …' : ''}` })),
    ...(group.kind === 'duration' ? remark('days-converted', idsOf(days), { hoursPerDay }) : []),
  ];
}

function isInDays({ metric }: SourcedMetric): boolean {
  const unit = canonicalUnit(metric.unit);
  return unit === 'day' || unit === 'week';
}

function countingRemarks(group: MetricGroup): readonly RollUpRemark[] {
  const summaries = findRestatements(group).map(({ item }) => item);
  const totals = findRunningTotals(group).flat();
  const differing = group.metrics.filter(
    ({ metric: { distinct, value } }) => distinct !== undefined && new Set(distinct).size !== value,
  );
  return [
    ...remark('restated', idsOf(group.restated), { count: group.restated.length }),
    ...remark('looks-restated', idsOf(summaries), { count: summaries.length }),
    ...remark('looks-cumulative', idsOf(totals), { count: totals.length }),
    ...(group.kind === 'distinct'
      ? remark('names-differ', idsOf(differing), { count: differing.length })
      : []),
    ...(group.kind === 'before-after' ? baseRemarks(group.metrics) : []),
  ];
}

/** A change that goes on from where another ended, but counts it out of another number. */
function baseRemarks(items: Items): readonly RollUpRemark[] {
  const basesByEnd = new Map<number, number | undefined>();
  const changed: SourcedMetric[] = [];
  let facts: RollUpRemark['facts'] = {};
  for (const item of items) {
    const { from = 0, value, of } = item.metric;
    const base = basesByEnd.get(from);
    if (basesByEnd.has(from) && base !== of) {
      changed.push(item);
      facts = { from: base ?? '-', to: of ?? '-' };
    }
    basesByEnd.set(value, of);
  }
  return remark('base-changed', idsOf(changed), facts);
}

/** Whether a roll-up adds up to more than anybody counts. */
export function isAbsurdSum({ value, to = value, of = 0 }: MetricRollUp): boolean {
  return [value, to, of].some((figure) => !Number.isFinite(figure) || Math.abs(figure) > mostOfAFigure);
}

/** The words of a remark. */
export function remarkWords({ code, facts }: RollUpRemark): Wording {
  switch (code) {
    case 'absurd-figure':
      return wording('Figures of more than a million millions do not count: {count}.', facts);
    case 'negative-figure':
      return wording('Negative figures do not count: {count}.', facts);
    case 'zero-base':
      return wording('Figures out of nothing do not count: {count}.', facts);
    case 'figure-over-base':
      return wording('Figures greater than what they are out of do not count: {count}.', facts);
    case 'share-over-100':
      return wording('Shares over 100% do not count: {count}.', facts);
    case 'reversed-range':
      return wording('Ranges that end before they begin do not count: {count}.', facts);
    case 'mixed-units':
      return wording('The same is also logged in another unit, and stays apart: {units}.', facts);
    case 'restated':
      return wording('Figures of summaries do not count again: {count}.', facts);
    case 'looks-restated':
      return wording('This may count work twice: a record repeats the sum of its week.', facts);
    case 'looks-cumulative':
      return wording(
        'This may be too much: {count} figures look like running totals, and were added.',
        facts,
      );
    case 'names-differ':
      return wording(
        'The names were counted, and their number is not the value that stands beside them.',
        facts,
      );
    case 'base-changed':
      return wording(
        'The base changes on the way, from {from} to {to}, so these are changes of their own.',
        facts,
      );
    case 'joined-changes':
      return wording(
        'Changes that follow each other are told as one, from the first to the last: {count} records.',
        facts,
      );
    case 'tiny-base':
      return wording('Out of {of} only, so no percentage is told.', facts);
    case 'share-without-base':
      return wording('What this is a share of is not logged; with value and of it could be added up.', facts);
    case 'team-figure':
      return wording('This is the figure of a team of {teamSize}.', facts);
    case 'worsened':
      return wording('This is a change for the worse, and told in no achievement.', facts);
    case 'days-converted':
      return wording('Days are counted as {hoursPerDay} hours each.', facts);
  }
}
