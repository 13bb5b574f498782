import { profilePath } from '../index/recordPath.ts';
import { differenceOf } from '../text/differenceOf.ts';
import { applyTextEdits } from '../text/textEdit.ts';
import { planListChange } from './planListChange.ts';
import { type FieldChangePlan, fieldsOfFile, planSetField } from './planSetField.ts';

/** What somebody typed for a key, as `readFieldInput` takes it; empty removes the key. */
export type FieldChange = readonly [key: string, input: string];

/**
 * The same, or with what stood there when they were asked, in the same form: a key that they left as it was is not
 * touched then, and of a list only the items that they added or took out are (`planListChange`).
 */
export type FieldEdit = FieldChange | readonly [key: string, input: string, before: string];

/**
 * Sets several keys of a record or of `logbook.yml` at once, one after another in the given order: all, or none where
 * there is a problem with one of them.
 *
 * @returns one edit of the part in which the texts differ.
 * @throws {LogbookError} as `planSetField` does.
 */
export function planSetFields(text: string, path: string, changes: readonly FieldEdit[]): FieldChangePlan {
  let after = text;
  for (const change of changes) {
    const { edits, problems } = planFieldChange(after, path, change);
    if (problems.length > 0) return { edits: [], problems };
    after = applyTextEdits(after, edits);
  }
  return { edits: differenceOf(text, after), problems: [] };
}

function planFieldChange(text: string, path: string, [key, input, before]: FieldEdit): FieldChangePlan {
  if (before === undefined) return planSetField(text, path, key, input);
  if (before === input) return { edits: [], problems: [] };
  const fields = fieldsOfFile(text, path);
  const definition = fields[key];
  const isList = definition !== undefined && 'list' in definition && definition.list === true;
  return isList
    ? planListChange(text, { key, input, before }, fields, path === profilePath)
    : planSetField(text, path, key, input);
}
