import { computeThemes } from '../../achievement/bullets.ts';
import type { ReportRecord } from '../../achievement/reportRecord.ts';
import { rollUpOptionsOf } from '../../achievement/rollUpMetrics.ts';
import { opportunityOf } from '../../insight/opportunityOf.ts';
import { opportunitySpan } from '../../insight/opportunitySpan.ts';
import { RecordSkills } from '../../insight/recordSkills.ts';
import type { RecordOf } from '../../records/logbookRecord.ts';
import type { Steps } from '../../steps.ts';
import { compareText } from '../../text/compareText.ts';
import type { ExportChoice } from '../exportChoice.ts';
import type { ProfileInput } from '../exportProfile.ts';
import type { JsonResume } from '../jsonResume.ts';

type Opportunity = RecordOf<'opportunity'>;

/**
 * The opportunities that were taken up and have begun, oldest first, with the bullets of the activities that count
 * towards them.
 */
export function* volunteeringOf(input: ProfileInput): Steps<NonNullable<JsonResume['volunteer']>> {
  const { view, choice, facts } = input;
  const { contents, today } = view;
  const recordsByOpportunity = new Map<string, ReportRecord[]>();
  for (const item of (yield* facts.selection()).included) {
    const id = opportunityOf(item.record);
    if (id === undefined) continue;
    const known = recordsByOpportunity.get(id);
    if (known === undefined) recordsByOpportunity.set(id, [item]);
    else known.push(item);
  }
  const recordSkills = new RecordSkills(contents.catalogue);
  const taken = contents.records.flatMap(({ record }) =>
    record.type === 'opportunity' && isTaken(record, choice, recordSkills) ? [record] : [],
  );
  const site = contents.profile.site;
  return taken
    .map((opportunity) => ({ opportunity, ...daysOf(opportunity, input) }))
    .filter(({ startDate, endDate }) => overlaps(startDate, endDate, input))
    .sort(
      (a, b) =>
        compareText(a.startDate ?? '', b.startDate ?? '') || compareText(a.opportunity.id, b.opportunity.id),
    )
    .map(({ opportunity, startDate, endDate }) => {
      const ofIt = recordsByOpportunity.get(opportunity.id) ?? [];
      return {
        ...(site !== undefined && { organization: site }),
        position: opportunity.title,
        ...(startDate && { startDate }),
        ...(endDate && endDate <= today && { endDate }),
        highlights: computeThemes(ofIt, rollUpOptionsOf(contents.profile)).flatMap(({ bullets }) =>
          bullets.map(({ text }) => text),
        ),
      };
    });
}

function isTaken(opportunity: Opportunity, choice: ExportChoice, recordSkills: RecordSkills): boolean {
  const { status, private: isPrivate, study = '' } = opportunity;
  if (isPrivate || (status !== 'accepted' && status !== 'done')) return false;
  if (choice.studies !== undefined && !choice.studies.includes(study)) return false;
  const asked = choice.skills?.map((word) => recordSkills.idOf(word));
  return asked === undefined || recordSkills.of(opportunity).some((id) => asked.includes(id));
}

function daysOf(opportunity: Opportunity, { view }: ProfileInput) {
  const span = opportunitySpan(opportunity, view);
  const startDate = span?.from ?? opportunity.from ?? opportunity.decided ?? opportunity.date;
  const last = span?.to ?? opportunity.to;
  const endDate = startDate !== undefined && last !== undefined && last < startDate ? undefined : last;
  return { startDate, endDate };
}

/** Whether work from one day to another has begun and lies in the days that are asked for. */
function overlaps(
  first: string | undefined,
  last: string | undefined,
  { view, choice: { from, to } }: ProfileInput,
): boolean {
  const end = to !== undefined && to < view.today ? to : view.today;
  return (first === undefined || first <= end) && (from === undefined || last === undefined || last >= from);
}
