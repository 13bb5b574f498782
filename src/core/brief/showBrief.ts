import type { RecordSelection } from '../insight/recordSelection.ts';
import type { Wording } from '../text/wording.ts';
import type { Brief, BriefAction, BriefBlock, BriefItem, BriefLine, BriefSpan } from './brief.ts';

/** A piece of a line in the language of the surface. */
export type ShownSpan =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'record'; readonly text: string; readonly id: string }
  | { readonly kind: 'figure'; readonly text: string; readonly selection: RecordSelection }
  /** `place` counts in the actions of `BriefShowing`. */
  | { readonly kind: 'action'; readonly text: string; readonly place: number };

export type ShownLine = readonly ShownSpan[];

/** One point of a list. */
export interface ShownItem {
  readonly line: ShownLine;
  readonly isDone?: boolean;
  readonly details?: readonly ShownLine[];
}

/** A part of a brief; every one shows something. */
export type ShownBlock =
  | { readonly kind: 'heading'; readonly line: ShownLine }
  | { readonly kind: 'paragraph'; readonly line: ShownLine; readonly tone?: 'quiet' | 'warning' }
  | { readonly kind: 'list'; readonly items: readonly ShownItem[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly ShownLine[];
      readonly rows: readonly (readonly ShownLine[])[];
      readonly numberColumns: readonly number[];
    }
  | { readonly kind: 'draft'; readonly label: string; readonly text: string };

/** A brief with all words said: what a page draws and the command line prints as JSON. */
export interface ShownBrief {
  readonly title: ShownLine;
  readonly blocks: readonly ShownBlock[];
  /** Labels of the page's own actions, which come first in the actions of `BriefShowing`. */
  readonly actions: readonly string[];
}

/** A brief to show, and what its actions do. */
export interface BriefShowing {
  readonly shown: ShownBrief;
  /** The page's own actions, then those in its lines from top to bottom. */
  readonly actions: readonly BriefAction[];
}

/** A brief in the words of a surface. */
export function showBrief(brief: Brief, say: (words: Wording) => string): BriefShowing {
  const actions: BriefAction[] = [...brief.actions];
  const span = (one: BriefSpan): ShownSpan => {
    switch (one.kind) {
      case 'words':
        return { kind: 'words', text: say(one.words) };
      case 'figure':
        return { kind: 'figure', text: say(one.words), selection: one.selection };
      case 'action':
        return { kind: 'action', text: say(one.action.label), place: actions.push(one.action) - 1 };
      default:
        return one;
    }
  };
  const line = (spans: BriefLine): ShownLine => spans.map(span);
  const item = ({ line: words, isDone, details }: BriefItem): ShownItem => ({
    line: line(words),
    ...(isDone !== undefined && { isDone }),
    ...(details && { details: details.map(line) }),
  });
  const block = (one: BriefBlock): readonly ShownBlock[] => {
    switch (one.kind) {
      case 'heading':
        return [{ kind: 'heading', line: line(one.line) }];
      case 'paragraph':
        return [{ kind: 'paragraph', line: line(one.line), ...(one.tone && { tone: one.tone }) }];
      case 'list':
        if (one.items.length > 0) return [{ kind: 'list', items: one.items.map(item) }];
        if (one.empty === undefined) return [];
        return [{ kind: 'paragraph', line: [{ kind: 'words', text: say(one.empty) }], tone: 'quiet' }];
      case 'table':
        return [
          {
            kind: 'table',
            caption: say(one.caption),
            columns: one.columns.map(line),
            rows: one.rows.map((cells) => cells.map(line)),
            numberColumns: one.numberColumns ?? [],
          },
        ];
      case 'draft':
        return [{ kind: 'draft', label: say(one.label), text: one.text }];
    }
  };
  const shown: ShownBrief = {
    title: line(brief.title),
    blocks: brief.blocks.flatMap(block),
    actions: brief.actions.map(({ label }) => say(label)),
  };
  return { shown, actions };
}

/** The plain text of a line, for titles of windows. */
export function lineText(line: ShownLine): string {
  return line.map(({ text }) => text).join(' ');
}
