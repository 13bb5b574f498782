import type { ProgressData, SkillToday } from '../core/insight/dashboardData.ts';
import type { RecordSelection } from '../core/insight/recordSelection.ts';
import type { GitNotice } from '../core/privacy/gitNotice.ts';
import type { PageFailure, PageSnapshot, PageState } from './pageState.ts';
import type { ProgressStrings } from './strings.ts';

/** An open loop in the user's language. */
export interface DueLoopWords {
  /** That of the loop, unique. */
  readonly id: string;
  /** `Questions` */
  readonly kind: string;
  readonly title: string;
  /** `asked 12 days ago` */
  readonly note: string;
  readonly isDue: boolean;
  /** Absent for a review that is not written yet. */
  readonly recordId?: string;
}

/** What the Progress view shows. */
export interface ProgressPageData extends Omit<ProgressData, 'skillsTowardsTarget'> {
  /** As in `ProgressData`; nothing of their history, of which the view draws nothing. */
  readonly skillsTowardsTarget: readonly SkillToday[];
  /** What is due first, then what the coming week holds. */
  readonly dueLoops: readonly DueLoopWords[];
  /** All that are due, those that are not listed too. */
  readonly dueCount: number;
  /** Absent where the logbook is not pushed anywhere, or may be. */
  readonly git?: GitNotice;
}

export type ProgressState = PageState<ProgressPageData>;
export type ProgressSnapshot = PageSnapshot<ProgressPageData, ProgressStrings>;

/** What the Progress view sends to its host. */
export type FromProgress = {
  readonly requests: {
    /** The page can draw, also again after "Try again": the host answers with one whole snapshot. */
    readonly 'page/ready': { readonly params: null; readonly result: ProgressSnapshot };
    /** Show the records behind a number. */
    readonly 'records/open': {
      readonly params: { readonly selection: RecordSelection };
      readonly result: null;
    };
    readonly 'entry/quick': { readonly params: null; readonly result: null };
    /** Start a new goal. */
    readonly 'goal/new': { readonly params: { readonly skillId?: string }; readonly result: null };
    /** Do what checking an open loop off does: of a review, write it. */
    readonly 'loop/complete': { readonly params: { readonly id: string }; readonly result: null };
    /** Show the Open Loops view. */
    readonly 'loops/show': { readonly params: null; readonly result: null };
    /** Open the close-out checklist. */
    readonly 'closeOut/open': { readonly params: null; readonly result: null };
    readonly 'dashboard/open': { readonly params: null; readonly result: null };
    readonly 'logbook/initialize': { readonly params: null; readonly result: null };
    /** Open `logbook.yml`, to add the dates of the internship. */
    readonly 'profile/open': { readonly params: null; readonly result: null };
    /** Add the logbook to `.gitignore`. */
    readonly 'git/ignore': { readonly params: null; readonly result: null };
    /** Never say again that this logbook would be pushed to this remote. */
    readonly 'git/keep': { readonly params: null; readonly result: null };
    /** Show the files that gave no record. */
    readonly 'problems/show': { readonly params: null; readonly result: null };
  };
  readonly events: { readonly 'page/failed': PageFailure };
};

/** What the host sends to the Progress view. */
export type ToProgress = {
  readonly requests: Record<never, never>;
  readonly events: { readonly 'state/changed': ProgressState };
};
