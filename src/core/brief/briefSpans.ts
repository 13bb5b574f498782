import type { Figure, RecordSelection } from '../insight/recordSelection.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';
import { type Wording, wording } from '../text/wording.ts';
import type { BriefAction, BriefBlock, BriefSpan } from './brief.ts';

/** Our own words. */
export function wordsSpan(template: string, facts: Wording['facts'] = {}): BriefSpan {
  return { kind: 'words', words: wording(template, facts) };
}

/** A user's text as it is. */
export function textSpan(text: string): BriefSpan {
  return { kind: 'text', text };
}

/** The title of a record, which opens it. */
export function recordSpan({ title, id }: Pick<LogbookRecord, 'title' | 'id'>): BriefSpan {
  return { kind: 'record', text: title, id };
}

/** Words with a number, which open the records behind it. */
export function figureSpan(words: Wording, selection: RecordSelection): BriefSpan {
  return { kind: 'figure', words, selection };
}

/** Words with a number, which open the records behind it where there are any. */
export function numberSpan(words: Wording, { value, selection }: Figure): BriefSpan {
  return value === 0 ? { kind: 'words', words } : figureSpan(words, selection);
}

/** Something that can be done in the middle of a page. */
export function actionSpan(label: Wording, command: BriefAction['command'], argument?: unknown): BriefSpan {
  return { kind: 'action', action: { label, command, ...(argument !== undefined && { argument }) } };
}

/** Facts of one line, with a point between them. */
export function separated(spans: readonly BriefSpan[]): readonly BriefSpan[] {
  return spans.flatMap((span, place) => (place === 0 ? [span] : [textSpan('·'), span]));
}

/** A heading of our own words. */
export function headingBlock(template: string, facts: Wording['facts'] = {}): BriefBlock {
  return { kind: 'heading', line: [wordsSpan(template, facts)] };
}
