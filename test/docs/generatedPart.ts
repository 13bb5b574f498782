import assert from 'node:assert/strict';
import { formatRecordTypeReference } from '../../src/core/records/describeFormat.ts';

const start = '<!-- generated from the record table -->\n';
const end = '<!-- end of the generated part -->\n';

/** The text of docs/format.md with the part between the markers made anew. */
export function replaceGenerated(text: string): string {
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  assert.ok(from !== -1 && to > from, 'docs/format.md has lost its markers');
  return `${text.slice(0, from + start.length)}\n${formatRecordTypeReference()}\n${text.slice(to)}`;
}
