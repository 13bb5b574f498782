import assert from 'node:assert/strict';
import { formatGuide } from '../../src/core/guide/formatGuide.ts';
import { formatRecordTypeReference } from '../../src/core/records/describeFormat.ts';

const end = '<!-- end of the generated part -->\n';

/** A text with the part between a marker and the next end made anew. */
export function replacePart(text: string, start: string, part: string): string {
  const from = text.indexOf(start);
  const to = text.indexOf(end, from);
  assert.ok(from !== -1 && to > from, `the text has lost its marker ${start}`);
  return `${text.slice(0, from + start.length)}\n${part}\n${text.slice(to)}`;
}

/** The text of docs/format.md with the reference of the record table made anew. */
export function replaceGenerated(text: string): string {
  return replacePart(text, '<!-- generated from the record table -->\n', formatRecordTypeReference());
}

/** The text of README.md with the table of the guide made anew. */
export function replaceGuide(text: string): string {
  return replacePart(text, '<!-- generated from the guide -->\n', formatGuide());
}
