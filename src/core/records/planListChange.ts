import { isList, isPlainValue, type WritableValue } from '../format/formatFrontMatter.ts';
import type { FrontMatterValue } from '../format/frontMatterValue.ts';
import { planAppendItem } from '../format/planAppendItem.ts';
import { planSetValue } from '../format/planSetValue.ts';
import { readFrontMatter } from '../format/readFrontMatter.ts';
import { splitFrontMatter } from '../format/splitFrontMatter.ts';
import { differenceOf } from '../text/differenceOf.ts';
import { applyTextEdits } from '../text/textEdit.ts';
import type { FieldDefinition, FieldTable } from './fieldDefinition.ts';
import type { FieldChangePlan } from './planSetField.ts';
import { readFieldInput } from './readFieldInput.ts';
import { readField } from './readFields.ts';

/** A list as somebody left it, and as it stood before them, both as `readFieldInput` takes them. */
export interface ListChange {
  readonly key: string;
  readonly input: string;
  readonly before: string;
}

/**
 * Makes of a list of a record what somebody made of it: their new items come to its end, and those that they took out
 * go. What the text has beside that stays, as it came after they were shown the list, or could not be read.
 *
 * @param fields - the keys of the file in the order of writing, the list among them.
 * @throws {LogbookError} as `planAppendItem` and `planSetValue` do.
 */
export function planListChange(
  text: string,
  { key, input, before }: ListChange,
  fields: FieldTable,
  isYamlFile = false,
): FieldChangePlan {
  const definition = fields[key];
  if (definition === undefined) return { edits: [], problems: [] };
  const { value, problems } = readFieldInput(definition, input, key);
  if (problems.length > 0) return { edits: [], problems };
  const wanted = textsOf(value);
  const shown = textsOf(readFieldInput(definition, before, key).value);
  const removed = new Set(shown.filter((item) => !wanted.includes(item)));
  const options = { keyOrder: Object.keys(fields), isYamlFile };
  const list = itemsOf(text, key, isYamlFile);
  const kept = list.filter((item) => !removed.has(readItem(key, definition, item)));
  let after = text;
  if (kept.length < list.length) {
    after = applyTextEdits(text, planSetValue(text, key, kept.length > 0 ? kept : undefined, options));
  }
  for (const item of wanted.filter((one) => !shown.includes(one))) {
    after = applyTextEdits(after, planAppendItem(after, key, item, options));
  }
  return { edits: differenceOf(text, after), problems: [] };
}

/** The items as the text has them, also those that cannot be read. */
function itemsOf(text: string, key: string, isYamlFile: boolean): readonly FrontMatterValue[] {
  const split = isYamlFile ? undefined : splitFrontMatter(text);
  const yaml = split === undefined ? text : split.kind === 'front-matter' ? split.yaml : '';
  const list = readFrontMatter(yaml).map?.get(key) ?? [];
  return Array.isArray(list) ? list : [];
}

/** What an item says, `@ada` and `ada` the same. */
function readItem(key: string, definition: FieldDefinition, item: FrontMatterValue): string {
  const read = readField({ at: [], problems: [] }, key, definition, [item]);
  return Array.isArray(read) ? String(read[0]) : '';
}

/** A list of scalars as texts. */
function textsOf(value: WritableValue | undefined): readonly string[] {
  if (value === undefined || !isList(value)) return [];
  return value.flatMap((item) => (typeof item === 'string' ? item : isPlainValue(item) ? item.plain : []));
}
