import { differenceOf } from '../text/differenceOf.ts';
import { applyTextEdits } from '../text/textEdit.ts';
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
  return { edits: differenceOf(text, after), problems: [] };
}
