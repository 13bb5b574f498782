import type { CivilDate } from '../dates/civilDate.ts';
import type { StoredRecord } from '../records/logbookRecord.ts';
import type { LoopChange } from '../records/planLoopChanges.ts';
import { type Wording, wording } from '../text/wording.ts';
import type { ReviewPeriod } from './reviewPeriod.ts';

/** What can stay open, in the order in which views show it. */
export const openLoopKinds = {
  review: wording('Reviews'),
  question: wording('Questions'),
  'follow-up': wording('Follow-ups'),
  advice: wording('Advice to follow'),
  'report-back': wording('To report back'),
  'check-in': wording('Check-ins'),
  application: wording('Applications'),
  opportunity: wording('Offers without a decision'),
  certificate: wording('Certificates to renew'),
  resource: wording('Resources not used yet'),
  article: wording('Queued for my presence'),
} as const satisfies Readonly<Record<string, Wording>>;

export type OpenLoopKind = keyof typeof openLoopKinds;

/** What checking a loop off does. */
export type LoopCompletion =
  /** These changes of its record. */
  | { readonly kind: 'change'; readonly changes: readonly LoopChange[] }
  /** The changes of what the user chooses. */
  | {
      readonly kind: 'choose';
      readonly question: Wording;
      readonly options: readonly { readonly label: Wording; readonly changes: readonly LoopChange[] }[];
    }
  /** The user writes the answer down. */
  | { readonly kind: 'answer' }
  /** The user accepts, with a look at the workload, or declines. */
  | { readonly kind: 'decide' }
  /** A new training takes the place of its record. */
  | { readonly kind: 'renew' }
  /** A new interaction with the person. */
  | { readonly kind: 'check-in'; readonly person: string; readonly name: string }
  /** A new reflection on the period. */
  | { readonly kind: 'review'; readonly period: ReviewPeriod };

/** Something that was begun and waits for an end. */
export interface OpenLoop {
  /** Unique, and the same after every refresh. */
  readonly id: string;
  readonly kind: OpenLoopKind;
  /** The record that it stands in; a review has none yet. */
  readonly stored?: StoredRecord;
  /** A user's text, or our words where there is none. */
  readonly title: string | Wording;
  /** How it stands: `asked 12 days ago`. */
  readonly note: Wording;
  /** The day by which it should be done; absent where nothing says one. */
  readonly due?: CivilDate;
  /** Whether it calls for something today: it is due, or close enough to its end; those are counted in the badge. */
  readonly isDue: boolean;
  readonly completion: LoopCompletion;
  /** The key of its record that holds another day for it; absent where the day is a fact, as that of an interview. */
  readonly postponeKey?: 'followUp';
}

/** A loop before it has its id: what tells it from others of its record. */
export interface LoopDraft extends Omit<OpenLoop, 'id'> {
  readonly part?: string | number;
}
