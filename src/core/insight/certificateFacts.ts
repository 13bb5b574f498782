import { addMonths, type CivilDate, daysBetween } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { recordsOfType } from '../index/recordLists.ts';
import type { RecordOf, StoredRecord } from '../records/logbookRecord.ts';
import { compareText } from '../text/compareText.ts';
import { foldText } from '../text/foldText.ts';

/** Days before its expiry on which a certificate calls for renewal, the pattern of CITI Program's own mails. */
export const certificateReminderDays = [90, 30, 7] as const;
export type CertificateReminder = (typeof certificateReminderDays)[number];

/**
 * How long a certificate is valid where it does not say: NIH policy NOT-OD-16-148 asks for GCP training to be
 * refreshed at least every three years, and CITI's GCP courses expire after as many.
 */
export const assumedValidMonths = 36;

/** A training whose certificate runs out. */
export interface CertificateFact {
  readonly stored: StoredRecord;
  readonly training: RecordOf<'training'>;
  /** Absent for a certificate that says its expiry alone. */
  readonly completed?: CivilDate;
  /** Last day on which it is valid. */
  readonly expires: CivilDate;
  /** Whether nothing in the record says how long it is valid, so that `assumedValidMonths` was taken. */
  readonly isAssumed: boolean;
  /** Negative once it is expired. */
  readonly daysLeft: number;
  readonly state: 'fine' | 'due-soon' | 'expired' | 'renewed';
  /** The last reminder that is past, of one that is due soon. */
  readonly reminder?: CertificateReminder;
  /** The training that took its place. */
  readonly renewedBy?: StoredRecord;
}

/**
 * The certificates of a logbook with their expiry, first to expire first.
 *
 * A training has a certificate where it has `expires`, `validMonths` or `certificateId`. One that is not completed yet
 * and says no expiry has none so far.
 */
export function computeCertificates(view: LogbookView): readonly CertificateFact[] {
  const trainings = recordsOfType(view.contents, 'training').map(
    (stored): Training => ({ stored, training: stored.record }),
  );
  const renewals = new Renewals(trainings, view.today);
  return trainings
    .flatMap((one) => certificateOf(one, renewals, view.today) ?? [])
    .sort((a, b) => compareText(a.expires, b.expires) || compareText(a.stored.path, b.stored.path));
}

interface Training {
  readonly stored: StoredRecord;
  readonly training: RecordOf<'training'>;
}

function certificateOf(
  { stored, training }: Training,
  renewals: Renewals,
  today: CivilDate,
): CertificateFact | undefined {
  const completed = completionOf(training, today);
  const expiry = expiryOf(training, completed);
  if (expiry === undefined) return undefined;
  const renewedBy = renewals.of({ stored, training });
  const daysLeft = daysBetween(today, expiry.expires);
  const reminder = certificateReminderDays.filter((days) => daysLeft <= days).at(-1);
  const state = renewedBy ? 'renewed' : daysLeft < 0 ? 'expired' : reminder ? 'due-soon' : 'fine';
  return {
    stored,
    training,
    ...(completed && { completed }),
    ...expiry,
    daysLeft,
    state,
    ...(state === 'due-soon' && reminder && { reminder }),
    ...(renewedBy && { renewedBy: renewedBy.stored }),
  };
}

function expiryOf(
  { expires, validMonths, certificateId }: RecordOf<'training'>,
  completed: CivilDate | undefined,
): Pick<CertificateFact, 'expires' | 'isAssumed'> | undefined {
  if (expires !== undefined) return { expires, isAssumed: false };
  if (validMonths === undefined && certificateId === undefined) return undefined;
  const end = completed && addMonths(completed, validMonths ?? assumedValidMonths);
  return end && { expires: end, isAssumed: validMonths === undefined };
}

/** When a training was completed: what it says, else its date; one to come is a plan. */
function completionOf({ completed, date }: RecordOf<'training'>, today: CivilDate): CivilDate | undefined {
  const day = completed ?? date;
  return day !== undefined && day <= today ? day : undefined;
}

/** The completed trainings by what they renew: for many certificates, so that each title is folded once. */
class Renewals {
  readonly #today: CivilDate;
  /** In the order of the trainings, each with its place in it. */
  readonly #byRenewedId = new Map<string, Renewal[]>();
  readonly #byTitle = new Map<string, Renewal[]>();

  constructor(trainings: readonly Training[], today: CivilDate) {
    this.#today = today;
    trainings.forEach((one, place) => {
      const completed = completionOf(one.training, today);
      if (completed === undefined) return;
      const renewal = { ...one, completed, place };
      const { renews, title } = one.training;
      if (renews !== undefined) append(this.#byRenewedId, renews, renewal);
      append(this.#byTitle, foldText(title), renewal);
    });
  }

  /** The first training that names this one as renewed, or has its title and was completed later. */
  of({ stored, training }: Training): Training | undefined {
    const before = completionOf(training, this.#today);
    // Never both ways: of two that name each other, or were completed on one day, the certificate must not vanish.
    const isLater = ({ completed }: Renewal): boolean => before === undefined || completed > before;
    const isRenewal = (other: Renewal): boolean => other.stored.path !== stored.path && isLater(other);
    const named = this.#byRenewedId.get(training.id)?.find(isRenewal);
    const titled = before && this.#byTitle.get(foldText(training.title))?.find(isRenewal);
    if (named === undefined || titled === undefined) return named ?? titled;
    return named.place < titled.place ? named : titled;
  }
}

interface Renewal extends Training {
  readonly completed: CivilDate;
  readonly place: number;
}

function append<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
