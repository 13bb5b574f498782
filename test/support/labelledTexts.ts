import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IdentifierType } from '../../src/core/privacy/identifierTypeNames.ts';
import { isIdentifierType } from '../../src/core/privacy/identifierTypes.ts';

/** A place in a text that a person labelled; UTF-16, end exclusive. */
export interface LabelledSpan {
  readonly start: number;
  readonly end: number;
  readonly type: IdentifierType;
}

/** A text in which every identifier is labelled; without spans it is a hard negative. */
export interface LabelledText {
  readonly id: string;
  readonly half: 'tuning' | 'held-out';
  readonly kind: string;
  readonly text: string;
  readonly spans: readonly LabelledSpan[];
}

const folder = join(import.meta.dirname, '../fixtures/privacy');

/** The project's own labelled texts, all of them invented: written by hand, and made by `generateTexts.ts`. */
export function labelledTexts(): readonly LabelledText[] {
  return ['written.jsonl', 'generated.jsonl', 'unseen.jsonl', 'otherStyles.jsonl'].flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map(readRow),
  );
}

/** A row of the fixtures: identifiers stand in marks, `{{type:text}}`. */
function readRow(line: string): LabelledText {
  const { id, half, kind, text: marked } = JSON.parse(line);
  const spans: LabelledSpan[] = [];
  let text = '';
  let copied = 0;
  for (const match of marked.matchAll(/\{\{([\w-]+):([^{}]*)\}\}/g)) {
    const [mark, type, identifier] = match;
    if (!isIdentifierType(type)) throw new RangeError(`${id}: no type ${type}`);
    text += marked.slice(copied, match.index);
    spans.push({ start: text.length, end: text.length + identifier.length, type });
    text += identifier;
    copied = match.index + mark.length;
  }
  return { id, half, kind, text: text + marked.slice(copied), spans };
}
