import { exposureStrings } from './exposureStrings.ts';
import { loopStrings } from './loopStrings.ts';
import { metricStrings } from './metricStrings.ts';
import { networkStrings } from './networkStrings.ts';
import { levelStrings } from './skillStrings.ts';
import { workloadStrings } from './workloadStrings.ts';

/*
 * The words of charts, as English templates with `{name}` holes: pages show them in the user's language, exports as they
 * stand. Where a number decides the word there are two templates, `…One` and `…Many`.
 */

/** What a skill's figures say. */
export const findingStrings = {
  ...levelStrings,
  'hours.plain': '{hours} h',
  'records.one': '1 record',
  'records.many': '{count} records',
  'finding.reached': '{level}, target reached',
  'finding.aboveOne': '{level}, one level above target',
  'finding.aboveMany': '{level}, {steps} levels above target',
  'finding.belowOne': '{level}, one level below target',
  'finding.belowMany': '{level}, {steps} levels below target',
  'finding.noTarget': '{level}, no target set',
  'finding.targetOnly': 'no level stated yet, target {target}',
  'finding.nothing': 'no level stated yet',
  'chart.title': '{skill}: {finding}, {records}',
} as const;

/** Everything that charts say. */
export const chartStrings = {
  ...findingStrings,
  ...exposureStrings,
  ...workloadStrings,
  ...networkStrings,
  ...loopStrings,
  ...metricStrings,
  'chart.target': 'target: {level}',
  'chart.targetDue': 'target: {level}, by {date}',
  'chart.targetAndBaseline': 'target and baseline: {level}',
  'chart.baseline': 'baseline: {level}',
  'chart.pointGoal': '{date}: {level}, baseline of the goal',
  'chart.pointSelfRating': '{date}: {level}, self-rating',
  'chart.pointFeedback': '{date}: {level}, feedback',
  'chart.weekMark': '{weeks}: {records}, {hours}',
  'groups.finding': '{group}: {share} of {hours}',
  'groups.bar': '{group}: {hours}, {share}',
  'groups.value': '{hours} · {share}',
  'groups.table': 'Hours by skill group',
  'groups.group': 'Skill group',
  'groups.hours': 'Hours',
  'run.one': 'week of {date}',
  'run.many': '{count} weeks from {date}',
  'run.each': '{amount} a week',
  'run.eachMany': '{amount} in {count} weeks',
  'run.head': 'Week of',
  'run.headMany': '{count} weeks from',
} as const;

export type FindingStrings = { readonly [Key in keyof typeof findingStrings]: string };
export type ChartStrings = { readonly [Key in keyof typeof chartStrings]: string };
