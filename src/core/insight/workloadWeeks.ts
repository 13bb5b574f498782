import type { CivilDate } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import type { Figure } from './recordSelection.ts';
import { computeWeekLoads, type WeekLoad } from './workload.ts';

/** The load of one week as a page shows it: `WeekLoad` without the records themselves. */
export interface WorkloadWeek {
  /** Counts from 1. */
  readonly week: number;
  readonly monday: CivilDate;
  /** Planned hours of the work that the internship is for. */
  readonly primary: number;
  /** Planned hours of opportunities, with the opportunities. */
  readonly volunteered: Figure;
  /** Absent where the profile says none. */
  readonly capacity?: number;
  /** Planned hours above the capacity. */
  readonly over: number;
  readonly loggedPrimary: Figure;
  readonly loggedVolunteered: Figure;
}

/** The numbers of `computeWeekLoads`; none where the profile lacks a date of the internship. */
export function computeWorkloadWeeks(view: LogbookView): readonly WorkloadWeek[] {
  return computeWeekLoads(view).map(workloadWeek);
}

function workloadWeek(load: WeekLoad): WorkloadWeek {
  const { week, monday, primary, volunteered, opportunities, capacity, over } = load;
  const ids = opportunities.map(({ opportunity }) => opportunity.id);
  return {
    week,
    monday,
    primary,
    volunteered: { value: volunteered, selection: { types: ['opportunity'], ids } },
    ...(capacity !== undefined && { capacity }),
    over,
    loggedPrimary: load.loggedPrimary,
    loggedVolunteered: load.loggedVolunteered,
  };
}
