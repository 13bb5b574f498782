import { applyTextEdits, type TextEdit } from '../text/textEdit.ts';
import { type FieldChangePlan, planSetField } from './planSetField.ts';

/** What somebody typed for a key, as `readFieldInput` takes it; empty removes the key. */
export type FieldChange = readonly [key: string, input: string];

/**
 * Sets several keys of a record or of `logbook.yml` at once, one after another in the given order: all, or none where
 * there is a problem with one of them.
 *
 * @returns one edit of the part in which the texts differ.
 * @throws {LogbookError} as `planSetField` does.
 */
export function planSetFields(text: string, path: string, changes: readonly FieldChange[]): FieldChangePlan {
  let after = text;
  for (const [key, input] of changes) {
    const { edits, problems } = planSetField(after, path, key, input);
    if (problems.length > 0) return { edits: [], problems };
    after = applyTextEdits(after, edits);
  }
  return { edits: after === text ? [] : [differenceOf(text, after)], problems: [] };
}

/** The smallest single replacement that makes one text of another. */
export function differenceOf(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { range: { start, end: before.length - tail }, newText: after.slice(start, after.length - tail) };
}
