import type { ShownBrief } from '../core/brief/showBrief.ts';
import type { RecordSelection } from '../core/insight/recordSelection.ts';
import type { PageFailure, PageSnapshot, PageState } from './pageState.ts';
import type { BriefStrings } from './strings.ts';

/** What the page of a brief shows. */
export interface BriefPageData {
  readonly revision: number;
  /** Which brief it is, so that the page is there again after the window was reloaded. */
  readonly kind: string;
  readonly subject?: string;
  /** Absent where its subject is not there any more. */
  readonly brief?: ShownBrief;
}

export type BriefState = PageState<BriefPageData>;
export type BriefSnapshot = PageSnapshot<BriefPageData, BriefStrings>;

/** A place in what the page shows, with the words that stand there, so that a place that moved is noticed. */
export interface BriefPlace {
  readonly place: number;
  readonly label: string;
}

/** What the page of a brief sends to its host. */
export type FromBrief = {
  readonly requests: {
    /** The page can draw, also again after "Try again": the host answers with one whole snapshot. */
    readonly 'page/ready': { readonly params: null; readonly result: BriefSnapshot };
    /** Show the records behind a number. */
    readonly 'records/open': {
      readonly params: { readonly selection: RecordSelection };
      readonly result: null;
    };
    /** Open one record by its id. */
    readonly 'record/open': { readonly params: { readonly id: string }; readonly result: null };
    /** Run an action of the brief. */
    readonly 'action/run': { readonly params: BriefPlace; readonly result: null };
    /** Put the whole brief on the clipboard, as Markdown. */
    readonly 'brief/copy': { readonly params: null; readonly result: null };
    /** Open the whole brief as an untitled Markdown file. */
    readonly 'brief/open': { readonly params: null; readonly result: null };
    /** Put a draft on the clipboard; places count the drafts alone. */
    readonly 'draft/copy': { readonly params: BriefPlace; readonly result: null };
    /** Open a draft as an untitled text. */
    readonly 'draft/open': { readonly params: BriefPlace; readonly result: null };
    readonly 'logbook/initialize': { readonly params: null; readonly result: null };
  };
  readonly events: { readonly 'page/failed': PageFailure };
};

/** What the host sends to the page of a brief. */
export type ToBrief = {
  readonly requests: Record<never, never>;
  readonly events: { readonly 'state/changed': BriefState };
};
