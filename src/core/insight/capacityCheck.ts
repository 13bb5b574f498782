import type { CivilDate } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import type { RecordOf } from '../records/logbookRecord.ts';
import { weekNumberOfDate } from './isoWeek.ts';
import { plannedSpan } from './opportunitySpan.ts';
import { roundHours } from './recordHours.ts';
import { workDaysOf } from './workDays.ts';
import { computeWeekLoads, hoursInWeek, hoursOver, type WeekLoad } from './workload.ts';

/** What a yes would make of one week. */
export interface CapacityWeek {
  /** Counts from 1 for the week that holds the internship's first day. */
  readonly week: number;
  readonly monday: CivilDate;
  /** Hours that are planned already. */
  readonly before: number;
  readonly added: number;
  /** Both together. */
  readonly committed: number;
  /** Absent where the profile does not say it. */
  readonly capacity?: number;
  /** Hours above the capacity. */
  readonly over: number;
}

/**
 * What saying yes to an opportunity would do: the weeks from today's on that it touches, oldest first.
 *
 * It may be one that is being decided, with hours and dates that are not stored yet; one that was accepted is not
 * counted twice. No week where it says no hours or the profile lacks the dates of the internship.
 *
 * @param loads - the weeks without it; to be given where many opportunities are checked that are not accepted yet.
 */
export function checkCapacity(
  view: LogbookView,
  opportunity: RecordOf<'opportunity'>,
  loads?: readonly WeekLoad[],
): readonly CapacityWeek[] {
  const { contents, today } = view;
  const span = plannedSpan({ ...opportunity, status: 'accepted' }, view);
  if (span === undefined) return [];
  const weeks = loads ?? loadsWithout(opportunity, view);
  return weeks.flatMap(({ week, monday, sunday, committed: before, capacity }): readonly CapacityWeek[] => {
    const added = hoursInWeek(span, workDaysOf(weekNumberOfDate(monday), contents.profile));
    if (sunday < today || added === 0) return [];
    const committed = roundHours(before + added);
    return [
      {
        week,
        monday,
        before,
        added,
        committed,
        ...(capacity !== undefined && { capacity }),
        over: hoursOver(committed, capacity),
      },
    ];
  });
}

function loadsWithout(
  { id }: RecordOf<'opportunity'>,
  { contents, today }: LogbookView,
): readonly WeekLoad[] {
  const records = contents.records.filter(({ record }) => record.id !== id);
  return computeWeekLoads({ today, contents: { ...contents, records } });
}
