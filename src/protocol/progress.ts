import type { ProgressData } from '../core/insight/dashboardData.ts';
import type { RecordSelection } from '../core/insight/recordSelection.ts';
import type { GitNotice } from '../core/privacy/gitNotice.ts';
import type { PageFailure, PageSnapshot, PageState } from './pageState.ts';
import type { ProgressStrings } from './strings.ts';

/** What the Progress view shows. */
export interface ProgressPageData extends ProgressData {
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
