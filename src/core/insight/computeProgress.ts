import { addDays, startOfWeek } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { withMemory } from '../index/recordLists.ts';
import { computeCloseOut, isCloseOutTime } from './closeOut.ts';
import type { ProgressData, SkillProgress } from './dashboardData.ts';
import { computeInternshipClock } from './internshipClock.ts';
import { sundayOf, weekNumberOfDate } from './isoWeek.ts';
import { LogbookTally } from './logbookTally.ts';
import { plannedHoursOfWeek } from './plannedHours.ts';
import { roundHours } from './recordHours.ts';
import { computeSkillProgress, towardsTarget } from './skillProgress.ts';

/** What the sidebar's Progress view shows. */
export function computeProgress(given: LogbookView): ProgressData {
  const view = withMemory(given);
  const tally = new LogbookTally(view);
  return progressFrom(view, tally, computeSkillProgress(view, tally));
}

/** Progress from numbers that are added up already: the dashboard shows it beside its own. */
export function progressFrom(
  view: LogbookView,
  tally: LogbookTally,
  skills: readonly SkillProgress[],
): ProgressData {
  const { contents, today } = view;
  const clock = computeInternshipClock(view);
  const plannedThisWeek = plannedHoursOfWeek(view);
  const thisWeek = { from: startOfWeek(today), to: sundayOf(weekNumberOfDate(today)) };
  const { all, future, undated } = tally;
  return {
    revision: contents.revision,
    today,
    ...(clock && { clock }),
    ...(plannedThisWeek !== undefined && { plannedThisWeek }),
    hoursThisWeek: {
      value: roundHours(tally.thisWeek.hours),
      selection: { ...thisWeek, withHours: true },
    },
    hoursInAll: { value: roundHours(all.hours), selection: { withHours: true } },
    recordsThisWeek: { value: tally.thisWeek.records, selection: thisWeek },
    recordsInAll: { value: all.records, selection: {} },
    futureRecords: { value: future.records, selection: { from: addDays(today, 1) } },
    undatedRecords: { value: undated.records, selection: { undated: true } },
    skillsTowardsTarget: towardsTarget(skills),
    ...(clock && isCloseOutTime(clock) && { closeOut: closeOutCount(view) }),
    brokenFiles: contents.problemFiles.filter(({ isBroken }) => isBroken).length,
  };
}

function closeOutCount(view: LogbookView): NonNullable<ProgressData['closeOut']> {
  const items = computeCloseOut(view);
  return { done: items.filter(({ isDone }) => isDone).length, count: items.length };
}
