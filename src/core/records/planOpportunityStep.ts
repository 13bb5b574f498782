import type { CivilDate } from '../dates/civilDate.ts';
import { LogbookError } from '../logbookError.ts';
import type { RecordOf } from './logbookRecord.ts';
import type { FieldChange } from './planSetFields.ts';

/** A step of an opportunity: spotted, offered, accepted or declined, done. */
export type OpportunityStep = 'offer' | 'accept' | 'decline' | 'finish';

type OpportunityStatus = NonNullable<RecordOf<'opportunity'>['status']>;

const statusesBefore: Readonly<Record<OpportunityStep, readonly OpportunityStatus[]>> = {
  offer: ['spotted'],
  accept: ['spotted', 'offered'],
  decline: ['spotted', 'offered'],
  finish: ['accepted'],
};

/** How far an opportunity got. */
export function opportunityStatus({ status = 'spotted' }: RecordOf<'opportunity'>): OpportunityStatus {
  return status;
}

/** Whether an opportunity may take a step. */
export function canTake(step: OpportunityStep, opportunity: RecordOf<'opportunity'>): boolean {
  return statusesBefore[step].includes(opportunityStatus(opportunity));
}

/** What a step knows beside the day; what is absent stays as it is. */
export interface OpportunityFacts {
  readonly hoursPerWeek?: string;
  readonly from?: string;
  readonly to?: string;
  readonly reason?: string;
}

/**
 * The changes that take an opportunity a step further today.
 *
 * Work that is finished ends today, unless it had ended before.
 *
 * @throws {LogbookError} `conflict` where the opportunity is not at a state before that step.
 */
export function planOpportunityStep(
  opportunity: RecordOf<'opportunity'>,
  step: OpportunityStep,
  today: CivilDate,
  facts: OpportunityFacts = {},
): readonly FieldChange[] {
  assertCanTake(step, opportunity);
  const given = Object.entries(facts).filter(([, input]) => input !== undefined && input !== '');
  switch (step) {
    case 'offer':
      return [['status', 'offered'], ['offered', today], ...given];
    case 'accept':
      return [['status', 'accepted'], ['decided', today], ...given];
    case 'decline':
      return [['status', 'declined'], ['decided', today], ...given];
    case 'finish': {
      const { to } = opportunity;
      return [['status', 'done'], ...(to === undefined || to > today ? [['to', today] as const] : [])];
    }
  }
}

/**
 * Refuses a step that an opportunity cannot take.
 *
 * @throws {LogbookError} `conflict`.
 */
export function assertCanTake(step: OpportunityStep, opportunity: RecordOf<'opportunity'>): void {
  if (canTake(step, opportunity)) return;
  const options = { facts: { title: opportunity.title } };
  if (step === 'finish') {
    throw new LogbookError(
      'conflict',
      '"{title}" is not accepted, so there is nothing to finish.',
      'Accept it first, or change its status in the file.',
      options,
    );
  }
  if (step === 'offer' && opportunityStatus(opportunity) === 'offered') {
    throw new LogbookError(
      'conflict',
      'You have offered "{title}" already.',
      'Accept or decline it once you have the answer.',
      options,
    );
  }
  throw new LogbookError(
    'conflict',
    '"{title}" is decided already.',
    'Change its status in the file if that was wrong.',
    options,
  );
}

/**
 * Refuses to count a record towards an opportunity that was never accepted.
 *
 * @throws {LogbookError} `conflict`.
 */
export function assertCanCount(opportunity: RecordOf<'opportunity'>): void {
  const status = opportunityStatus(opportunity);
  if (status === 'accepted' || status === 'done') return;
  throw new LogbookError(
    'conflict',
    'Work counts only towards what was accepted, and "{title}" was not.',
    'Accept it first.',
    { facts: { title: opportunity.title } },
  );
}
