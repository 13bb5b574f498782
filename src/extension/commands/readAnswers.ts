import type { FrontMatterValue } from '../../core/format/frontMatterValue.ts';
import { valueAsRead } from '../../core/format/valueAsRead.ts';
import type { FieldTable, FieldValues } from '../../core/records/fieldDefinition.ts';
import { readFieldInput } from '../../core/records/readFieldInput.ts';
import { readFields } from '../../core/records/readFields.ts';

/** The values that a form's answers give to the fields of a table; the form has refused what cannot be read. */
export function readAnswers<T extends FieldTable>(
  table: T,
  answers: ReadonlyMap<string, string>,
): Partial<FieldValues<T>> {
  const map = new Map<string, FrontMatterValue>();
  for (const [key, answer] of answers) {
    const definition = table[key];
    const value = definition && readFieldInput(definition, answer, key).value;
    if (value !== undefined) map.set(key, valueAsRead(value));
  }
  return readFields(table, map).values;
}
