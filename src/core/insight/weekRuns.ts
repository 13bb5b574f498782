import type { CivilDate } from '../dates/civilDate.ts';
import { civilDateOf, epochDayOf } from '../dates/epochDay.ts';
import type { SkillProgress, WeekEvidence } from './dashboardData.ts';
import type { MetricSeries, MetricWeek } from './metricSeries.ts';
import { roundHours } from './recordHours.ts';
import type { Figure } from './recordSelection.ts';

/** Most bars of a small chart: more of them are a grey noise, and as many nodes of the page. */
const mostRuns = 60;

/** How many weeks stand together in a chart of so many: 1, 2, 4, 8 ... */
export function weeksTogether(weekCount: number): number {
  let together = 1;
  while (weekCount / together > mostRuns) together *= 2;
  return together;
}

/** The axis of all charts: Monday of its first week, and how many weeks stand together. */
export interface WeekRuns {
  readonly first: CivilDate;
  readonly step?: number;
}

/** Skills whose evidence is put together by runs of weeks, each under its first Monday. */
export function joinSkillWeeks(skills: readonly SkillProgress[], runs: WeekRuns): readonly SkillProgress[] {
  if ((runs.step ?? 1) === 1) return skills;
  return skills.map((skill) => ({ ...skill, evidence: joinWeeks(skill.evidence, runs, joinEvidence) }));
}

/** Figures whose weeks are put together by runs of weeks, each under its first Monday. */
export function joinSeriesWeeks(series: readonly MetricSeries[], runs: WeekRuns): readonly MetricSeries[] {
  if ((runs.step ?? 1) === 1) return series;
  return series.map((one) => ({ ...one, weeks: joinWeeks(one.weeks, runs, joinAmounts) }));
}

/** @param weeks - oldest first. */
function joinWeeks<W extends { readonly week: CivilDate }>(
  weeks: readonly W[],
  { first, step = 1 }: WeekRuns,
  join: (run: W, week: W) => W,
): readonly W[] {
  const start = epochDayOf(first);
  const days = 7 * step;
  const joined: W[] = [];
  for (const week of weeks) {
    const day = epochDayOf(week.week);
    // Weeks before the axis are in tables only.
    const own = day < start ? week : { ...week, week: civilDateOf(day - ((day - start) % days)) };
    const run = joined.at(-1);
    if (run?.week === own.week) joined[joined.length - 1] = join(run, own);
    else joined.push(own);
  }
  return joined;
}

function joinEvidence(run: WeekEvidence, { records, hours }: WeekEvidence): WeekEvidence {
  return {
    week: run.week,
    records: plus(run.records, records),
    hours: plus(run.hours, hours),
  };
}

function joinAmounts(run: MetricWeek, { added, addedOf, total, of }: MetricWeek): MetricWeek {
  return {
    week: run.week,
    ...(run.added && added && { added: plus(run.added, added) }),
    ...(run.addedOf !== undefined && addedOf !== undefined && { addedOf: run.addedOf + addedOf }),
    total,
    ...(of !== undefined && { of }),
  };
}

/** The sum, with the records from the first day of one to the last day of the other. */
function plus(run: Figure, week: Figure): Figure {
  const { from } = run.selection;
  return {
    value: roundHours(run.value + week.value),
    selection: { ...week.selection, ...(from !== undefined && { from }) },
  };
}
