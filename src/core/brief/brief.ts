import type { RecordSelection } from '../insight/recordSelection.ts';
import type { Wording } from '../text/wording.ts';

/** A piece of a line: our words, a user's text, or either one with the records that it opens. */
export type BriefSpan =
  | { readonly kind: 'words'; readonly words: Wording }
  | { readonly kind: 'text'; readonly text: string }
  /** A user's text that opens one record. */
  | { readonly kind: 'record'; readonly text: string; readonly id: string }
  /** Words with a number that opens the records which it comes from. */
  | { readonly kind: 'figure'; readonly words: Wording; readonly selection: RecordSelection }
  /** Something that can be done right here; texts leave it out. */
  | { readonly kind: 'action'; readonly action: BriefAction };

/** Spans that follow each other with a space between. */
export type BriefLine = readonly BriefSpan[];

/** One point of a list. */
export interface BriefItem {
  readonly line: BriefLine;
  /** Shown as a check mark; absent where there is nothing to be done. */
  readonly isDone?: boolean;
  /** Smaller lines beneath it. */
  readonly details?: readonly BriefLine[];
}

/** A part of a brief, top to bottom. */
export type BriefBlock =
  | { readonly kind: 'heading'; readonly line: BriefLine }
  | {
      readonly kind: 'paragraph';
      readonly line: BriefLine;
      /** `quiet` for remarks, `warning` for what has to be seen; plain where absent. */
      readonly tone?: 'quiet' | 'warning';
    }
  | {
      readonly kind: 'list';
      readonly items: readonly BriefItem[];
      /** What stands in the place of a list without items; without it the block goes away. */
      readonly empty?: Wording;
    }
  | {
      readonly kind: 'table';
      /** What the table shows, for screen readers and as its caption. */
      readonly caption: Wording;
      /** The first column names the row. */
      readonly columns: readonly BriefLine[];
      /** As many cells as columns; an empty line is an empty cell. */
      readonly rows: readonly (readonly BriefLine[])[];
      /** Columns with numbers, counted from 0, which are set flush right. */
      readonly numberColumns?: readonly number[];
    }
  /** A text that the user copies, changes and sends; nothing in it is sent or stored by us. */
  | { readonly kind: 'draft'; readonly label: Wording; readonly text: string };

/** Something that can be done from a brief. */
export interface BriefAction {
  readonly label: Wording;
  /** A command of ours with its full id; a page never sends it, only the place of the action. */
  readonly command: `researchLogbook.${string}`;
  readonly argument?: unknown;
}

/** One page for an occasion, computed from the records each time it is looked at. */
export interface Brief {
  readonly title: BriefLine;
  readonly blocks: readonly BriefBlock[];
  /** What a text of it has in place of its blocks, where those may not leave the logbook. */
  readonly textBlocks?: readonly BriefBlock[];
  /** The first one is the main one. */
  readonly actions: readonly BriefAction[];
}
