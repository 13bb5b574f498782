import { selectReportRecords } from '../achievement/selectReportRecords.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { compareText } from '../text/compareText.ts';
import { computeChartWeeks } from './chartWeeks.ts';
import { computeFigureGroups, computeMetrics } from './computeMetrics.ts';
import { progressFrom } from './computeProgress.ts';
import type { DashboardData, GroupHours } from './dashboardData.ts';
import { computeDomainCoverage } from './domainCoverage.ts';
import { computeExposureMap } from './exposureMap.ts';
import { LogbookTally } from './logbookTally.ts';
import { computeLoopsOverview } from './loopsOverview.ts';
import { computeNetworkOverview } from './networkOverview.ts';
import { roundHours } from './recordHours.ts';
import { computeSkillProgress } from './skillProgress.ts';
import { computeWorkloadWeeks } from './workloadWeeks.ts';

/**
 * What the dashboard shows; aggregates only, so that its size hangs on skills and weeks and not on records.
 */
export function computeDashboard(view: LogbookView): DashboardData {
  const tally = new LogbookTally(view);
  const skills = computeSkillProgress(view, tally);
  const progress = progressFrom(view, tally, skills);
  const { title, hoursPerDay } = view.contents.profile;
  const { today } = view;
  const exposure = computeExposureMap(view);
  const reported = selectReportRecords(view, {}).included;
  const figures = computeFigureGroups(reported, hoursPerDay);
  return {
    ...progress,
    ...(title !== undefined && { title }),
    weeks: computeChartWeeks({ today, clock: progress.clock, weekNumbers: tally.weekNumbers }),
    skills,
    hoursByGroup: hoursByGroup(tally),
    ...(exposure && { exposure }),
    domains: computeDomainCoverage(view),
    workload: computeWorkloadWeeks(view),
    metrics: computeMetrics(figures, { today, hoursPerDay }),
    network: computeNetworkOverview(view),
    loops: computeLoopsOverview(view),
  };
}

function hoursByGroup({ hoursByGroup }: LogbookTally): readonly GroupHours[] {
  return [...hoursByGroup]
    .map(([group, hours]) => ({
      group,
      hours: { value: roundHours(hours), selection: { group, withHours: true as const } },
    }))
    .sort((a, b) => b.hours.value - a.hours.value || compareText(a.group, b.group));
}
