import type { ChartPicture, PictureFile } from '../core/chart/chartPicture.ts';
import type { DashboardData } from '../core/insight/dashboardData.ts';
import type { RecordFilter, RecordSelection } from '../core/insight/recordSelection.ts';
import type { PageFailure, PageSnapshot, PageState } from './pageState.ts';
import type { DashboardStrings } from './strings.ts';

export type DashboardState = PageState<DashboardData>;
export type DashboardSnapshot = PageSnapshot<DashboardData, DashboardStrings>;

/** A picture that may leave the logbook. */
export interface MadePicture extends PictureFile {
  /** How many of its texts say something else than the page does. */
  readonly masked: number;
}

/** What the dashboard sends to its host. */
export type FromDashboard = {
  readonly requests: {
    /**
     * The page can draw, also again after "Try again": the host answers with one whole snapshot, by the filter that the
     * page kept.
     */
    readonly 'page/ready': {
      readonly params: { readonly filter: RecordFilter };
      readonly result: DashboardSnapshot;
    };
    /** Compute everything by another filter: a new state follows. */
    readonly 'filter/set': { readonly params: { readonly filter: RecordFilter }; readonly result: null };
    /** Show the records behind a number. */
    readonly 'records/open': {
      readonly params: { readonly selection: RecordSelection };
      readonly result: null;
    };
    /** Open one record by its id. */
    readonly 'record/open': { readonly params: { readonly id: string }; readonly result: null };
    /** What the page may draw pictures from; `null` where that is what it shows: no record is private. */
    readonly 'picture/data': { readonly params: null; readonly result: DashboardData | null };
    /** Make a chart a picture that may leave the logbook. */
    readonly 'picture/make': { readonly params: ChartPicture; readonly result: MadePicture };
    /** Put the text of a picture on the clipboard: the page was refused. */
    readonly 'picture/copySvg': { readonly params: { readonly svg: string }; readonly result: null };
    /** Save a picture, base64, where the user picks: the page may not put it on the clipboard. */
    readonly 'picture/savePng': { readonly params: { readonly png: string }; readonly result: null };
    readonly 'entry/quick': { readonly params: null; readonly result: null };
    /** Start a new goal, for a skill where one is given. */
    readonly 'goal/new': { readonly params: { readonly skillId?: string }; readonly result: null };
    /** Open the page that looks at exposure or workload more closely. */
    readonly 'review/open': {
      readonly params: { readonly kind: 'exposure' | 'workload' };
      readonly result: null;
    };
    /** Draft a message to somebody, by slug. */
    readonly 'checkIn/draft': { readonly params: { readonly person: string }; readonly result: null };
    /** Open `logbook.yml`. */
    readonly 'profile/open': { readonly params: null; readonly result: null };
    readonly 'logbook/initialize': { readonly params: null; readonly result: null };
    /** Ask for levels of skills. */
    readonly 'skills/rate': { readonly params: null; readonly result: null };
    /** Show all claims and figures in their view. */
    readonly 'achievements/show': { readonly params: null; readonly result: null };
    /** Start an export of achievements. */
    readonly 'export/start': { readonly params: null; readonly result: null };
    /** Show the files that gave no record. */
    readonly 'problems/show': { readonly params: null; readonly result: null };
  };
  readonly events: { readonly 'page/failed': PageFailure };
};

/** What the host sends to the dashboard. */
export type ToDashboard = {
  readonly requests: Record<never, never>;
  readonly events: { readonly 'state/changed': DashboardState };
};
