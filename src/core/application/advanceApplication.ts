import type { CivilDate } from '../dates/civilDate.ts';
import type { FieldChange } from '../records/planSetFields.ts';
import { type ApplicationStatus, applicationStatuses } from './applicationFacts.ts';

/** The statuses that an application can go to: the next one first, the earlier ones last. */
export function otherStatuses(status: ApplicationStatus): readonly ApplicationStatus[] {
  const place = applicationStatuses.indexOf(status);
  return [...applicationStatuses.slice(place + 1), ...applicationStatuses.slice(0, place)];
}

/** What is asked when an application gets a status: first the day or words that belong to it. */
const keysByStatus: Readonly<Record<ApplicationStatus, readonly string[]>> = {
  drafting: ['deadline', 'nextStep'],
  sent: ['sent', 'followUp', 'nextStep'],
  interview: ['interviewOn', 'nextStep'],
  offer: ['followUp', 'nextStep'],
  closed: ['outcome'],
};

/** Keys to ask for with a new status. */
export function keysOfStatus(status: ApplicationStatus): readonly string[] {
  return keysByStatus[status];
}

/** Answers to start with: what the record says, and today for the day on which it is sent. */
export function startingAnswers(
  status: ApplicationStatus,
  values: Readonly<Record<string, unknown>>,
  today: CivilDate,
): Readonly<Record<string, string>> {
  const kept = keysByStatus[status].flatMap((key): readonly (readonly [string, string])[] => {
    const value = values[key];
    // The day and the step of the status before are done with.
    if (key === 'followUp' || key === 'nextStep') return [];
    return typeof value === 'string' ? [[key, value]] : [];
  });
  return { ...(status === 'sent' && { sent: today }), ...Object.fromEntries(kept) };
}

/**
 * The changes that a new status makes: the status, what was answered, and without an answer no day to ask and no step
 * of the status before.
 */
export function advanceChanges(
  status: ApplicationStatus,
  answers: ReadonlyMap<string, string>,
): readonly FieldChange[] {
  const answered = keysByStatus[status].filter((key) => answers.has(key));
  const changes = answered.map((key): FieldChange => [key, answers.get(key) ?? '']);
  const past = ['followUp', 'nextStep'].filter((key) => !answered.includes(key));
  return [['status', status], ...changes, ...past.map((key): FieldChange => [key, ''])];
}
