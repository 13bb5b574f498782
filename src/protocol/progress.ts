import type { ProgressData } from '../core/insight/dashboardData.ts';
import type { RecordSelection } from '../core/insight/recordSelection.ts';
import type { PageFailure, PageSnapshot, PageState } from './pageState.ts';
import type { ProgressStrings } from './strings.ts';

export type ProgressState = PageState<ProgressData>;
export type ProgressSnapshot = PageSnapshot<ProgressData, ProgressStrings>;

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
