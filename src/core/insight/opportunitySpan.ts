import type { CivilDate } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import type { RecordOf } from '../records/logbookRecord.ts';
import { opportunityOf } from './opportunityOf.ts';

/** When an opportunity takes how many hours. */
export interface OpportunitySpan {
  readonly opportunity: RecordOf<'opportunity'>;
  /** Inclusive. */
  readonly from: CivilDate;
  /** Inclusive; before `from` for dates that contradict each other, so that it covers nothing. */
  readonly to: CivilDate;
  readonly hoursPerWeek: number;
}

/**
 * When an accepted opportunity takes hours, and how many; `undefined` for one that was not accepted, says no hours or
 * cannot be placed.
 *
 * It begins with `from`, else the day of the decision, else its date, else the internship, and ends with `to`, else
 * the internship. One that is done without an end ended with the last activity that counts towards it.
 */
export function opportunitySpan(
  opportunity: RecordOf<'opportunity'>,
  view: LogbookView,
): OpportunitySpan | undefined {
  const { status = 'spotted' } = opportunity;
  if (status !== 'accepted' && status !== 'done') return undefined;
  return plannedSpan(opportunity, view);
}

/** The same for an opportunity in any state: what it would take. */
export function plannedSpan(
  opportunity: RecordOf<'opportunity'>,
  view: LogbookView,
): OpportunitySpan | undefined {
  const { hoursPerWeek } = opportunity;
  const { profile } = view.contents;
  const from = opportunity.from ?? opportunity.decided ?? opportunity.date ?? profile.start;
  const end = opportunity.status === 'done' ? lastCounted(opportunity, view) : profile.end;
  const to = opportunity.to ?? end;
  if (hoursPerWeek === undefined || from === undefined || to === undefined) return undefined;
  return { opportunity, from, to, hoursPerWeek };
}

function lastCounted({ id }: RecordOf<'opportunity'>, { contents }: LogbookView): CivilDate | undefined {
  // Newest first.
  return contents.records.find(({ record }) => opportunityOf(record) === id && record.date !== undefined)
    ?.record.date;
}
