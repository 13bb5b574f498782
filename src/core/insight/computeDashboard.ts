import { selectReportRecords } from '../achievement/selectReportRecords.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { withMemory } from '../index/recordLists.ts';
import { compareText } from '../text/compareText.ts';
import { computeAchievementOverview } from './achievementOverview.ts';
import { computeChartWeeks } from './chartWeeks.ts';
import { computeFigureGroups, computeMetrics } from './computeMetrics.ts';
import { progressFrom } from './computeProgress.ts';
import { confine, isBounded } from './confine.ts';
import { computeContactFacts } from './contactFacts.ts';
import type { DashboardData, GroupHours, SkillProgress } from './dashboardData.ts';
import { computeDomainCoverage } from './domainCoverage.ts';
import { computeEvidenceQuality } from './evidenceQuality.ts';
import { computeExposureMap } from './exposureMap.ts';
import { computeGoalSummary } from './goalProgress.ts';
import { computeGoals } from './goalTree.ts';
import { LogbookTally } from './logbookTally.ts';
import { computeLoopsOverview } from './loopsOverview.ts';
import { computeNetworkOverview } from './networkOverview.ts';
import { computeHoursSoFar } from './plannedHours.ts';
import { boundsOf, filterView } from './recordFilter.ts';
import { roundHours } from './recordHours.ts';
import type { RecordBounds, RecordFilter } from './recordSelection.ts';
import { computeSkillProgress, skillsWithin } from './skillProgress.ts';
import { joinSeriesWeeks, joinSkillWeeks } from './weekRuns.ts';
import { computeWorkloadWeeks } from './workloadWeeks.ts';

/**
 * What the dashboard shows; aggregates only, so that its size hangs on skills and weeks and not on records.
 *
 * A filter decides which records count as work: hours, records, figures. What is true today whatever the range (levels,
 * goals, people, what is open) comes from the whole logbook.
 */
export function computeDashboard(given: LogbookView, filter: RecordFilter = {}): DashboardData {
  const view = withMemory(given);
  const bounds = boundsOf(filter, view.today);
  const tally = new LogbookTally(view);
  const skills = computeSkillProgress(view, tally);
  const shown = isBounded(bounds) ? filteredWork(view, skills, bounds) : { work: view, tally, skills };
  const { skillsTowardsTarget: _, closeOut, ...figures } = progressFrom(view, shown.tally, shown.skills);
  const { title } = view.contents.profile;
  const soFar = computeHoursSoFar(view, tally);
  const report = reportOf(view);
  const { clock } = figures;
  const weeks = computeChartWeeks({ today: view.today, clock, weekNumbers: tally.weekNumbers });
  const { metrics, ...sections } = sectionsOfWork(
    shown.work,
    view,
    shown.tally,
    isBounded(bounds) ? reportOf(shown.work) : report,
  );
  return {
    ...confine(figures, bounds),
    ...(closeOut && { closeOut }),
    ...(title !== undefined && { title }),
    ...(soFar && { soFar }),
    filter: isBounded(bounds) ? filter : {},
    bounds,
    choices: choicesOf(view, skills),
    weeks,
    skills: joinSkillWeeks(shown.skills, weeks),
    ...confine(
      { ...sections, metrics: { ...metrics, series: joinSeriesWeeks(metrics.series, weeks) } },
      bounds,
    ),
    ...sectionsOfWeeks(view, bounds),
    ...sectionsOfToday(view, tally, skills),
    achievements: computeAchievementOverview(view, { skills, ...report }),
  };
}

/** What an export could tell of: records, and the figures that they add up to. */
function reportOf(work: LogbookView) {
  const reported = selectReportRecords(work, {}).included;
  return { reported, figures: computeFigureGroups(reported, work.contents.profile.hoursPerDay) };
}

/** What the filter applies to. */
function sectionsOfWork(
  work: LogbookView,
  { contents: all }: LogbookView,
  tally: LogbookTally,
  { figures }: ReturnType<typeof reportOf>,
) {
  const { today, contents } = work;
  const { hoursPerDay } = contents.profile;
  return {
    evidenceQuality: computeEvidenceQuality(work, all),
    hoursByGroup: hoursByGroup(tally),
    metrics: computeMetrics(figures, { today, hoursPerDay }),
  };
}

/** What shows all weeks whatever the range: a phase or domain seen before it is no gap. */
function sectionsOfWeeks(view: LogbookView, { study, group }: RecordBounds) {
  const bounds = { ...(study !== undefined && { study }), ...(group !== undefined && { group }) };
  const work = filterView(view, bounds);
  const exposure = computeExposureMap(work, isBounded(bounds));
  return confine({ ...(exposure && { exposure }), domains: computeDomainCoverage(work) }, bounds);
}

/** What is true of the whole logbook today: a filter plays no part. */
function sectionsOfToday(view: LogbookView, tally: LogbookTally, skills: readonly SkillProgress[]) {
  const people = computeContactFacts(view);
  return {
    goals: computeGoalSummary(computeGoals(view, tally, skills, people)),
    workload: computeWorkloadWeeks(view),
    network: computeNetworkOverview(view, people),
    loops: computeLoopsOverview(view),
  };
}

function filteredWork(
  view: LogbookView,
  skills: readonly SkillProgress[],
  bounds: RecordBounds,
): {
  readonly work: LogbookView;
  readonly tally: LogbookTally;
  readonly skills: readonly SkillProgress[];
} {
  const work = filterView(view, bounds);
  const tally = new LogbookTally(work);
  return { work, tally, skills: skillsWithin(skills, computeSkillProgress(work, tally), bounds) };
}

function choicesOf({ contents }: LogbookView, skills: readonly SkillProgress[]): DashboardData['choices'] {
  const studies = new Set<string>();
  for (const { record } of contents.records) if (record.study !== undefined) studies.add(record.study);
  const groups = new Set(skills.map(({ group }) => group));
  return { studies: [...studies].sort(compareText), groups: [...groups].sort(compareText) };
}

function hoursByGroup({ hoursByGroup }: LogbookTally): readonly GroupHours[] {
  return [...hoursByGroup]
    .map(([group, hours]) => ({
      group,
      hours: { value: roundHours(hours), selection: { group, withHours: true as const } },
    }))
    .sort((a, b) => b.hours.value - a.hours.value || compareText(a.group, b.group));
}
