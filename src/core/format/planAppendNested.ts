import { isMap, isSeq } from 'yaml';
import { LogbookError } from '../logbookError.ts';
import { applyTextEdits, type TextEdit } from '../text/textEdit.ts';
import {
  parseChangeable,
  readChangeable,
  shiftEdits,
  unsafeChange,
  type YamlSource,
} from './changeableYaml.ts';
import { formatValue, isList, type WritableValue } from './formatFrontMatter.ts';
import { formatScalar } from './formatScalar.ts';
import type { FrontMatterMap } from './frontMatterValue.ts';
import { endOf } from './pairPlace.ts';
import { planAppendTo } from './planAppendItem.ts';
import { planReplaceItems } from './planReplaceItems.ts';
import { type NestedPlace, planInsertLine } from './planSetNested.ts';
import { planSetValue, type SetValueOptions } from './planSetValue.ts';
import { readFrontMatter } from './readFrontMatter.ts';
import { sameValue } from './sameValue.ts';
import { findNode, pairsOf, textPairs } from './yamlDocument.ts';

/**
 * The edits that add a text to a list inside an entry of a list of mappings, as to the `aliases` of the second of
 * `skills`; none where it is there. A missing list is made behind the entry's last key.
 *
 * @throws {LogbookError} `not-found` where the list has no such entry, and `invalid-input` as `planSetValue`.
 */
export function planAppendNested(
  text: string,
  { key, index, field }: NestedPlace,
  item: string,
  { isYamlFile = false }: SetValueOptions = {},
): TextEdit[] {
  const changeable = readChangeable(text, key, isYamlFile);
  const entries = changeable.before.get(key);
  const entry = Array.isArray(entries) ? entries[index] : undefined;
  if (!(entry instanceof Map)) {
    throw new LogbookError('not-found', '"{key}" has no entry {number}.', 'Look at the file again.', {
      facts: { key, number: index + 1 },
    });
  }
  const list = entry.get(field) ?? [];
  if (!isList(list)) throw unsafeChange(key);
  if (list.some((one) => sameValue(one, item))) return [];
  const source = parseChangeable(changeable);
  const edits = planIn(source, { key, index, field }, list, item);
  const changed = (entries as readonly WritableValue[]).map((one, position) =>
    position === index ? new Map<string, WritableValue>(entry).set(field, [...list, item]) : one,
  );
  return exactEdits(changeable, edits, key, changed);
}

function planIn(
  source: YamlSource,
  { key, index, field }: NestedPlace,
  list: readonly WritableValue[],
  item: string,
): readonly TextEdit[] | undefined {
  const entry = findNode(source.document, [key, index])?.value;
  if (!isMap(entry)) return undefined;
  const pairs = textPairs(entry.items);
  const pair = pairs.find((one) => one.key.value === field);
  // What was read from the file is front matter.
  if (pair !== undefined) return planAppendTo(source, pair, list as readonly string[], item);
  const line = `${formatScalar(field, 'flow')}: ${formatValue([item])}`;
  const edit = planInsertLine(source, entry, pairs.at(-1), line);
  return edit && [edit];
}

/**
 * The edits that add a mapping behind the last one of a list; a missing list is made.
 *
 * @throws {LogbookError} `invalid-input` as `planSetValue`.
 */
export function planAppendEntry(
  text: string,
  key: string,
  entry: ReadonlyMap<string, WritableValue>,
  options: SetValueOptions = {},
): TextEdit[] {
  const changeable = readChangeable(text, key, options.isYamlFile === true);
  const list = changeable.before.get(key) ?? '';
  if (list === '' || (isList(list) && list.length === 0)) return planSetValue(text, key, [entry], options);
  if (!isList(list)) throw unsafeChange(key);
  const source = parseChangeable(changeable);
  const pair = pairsOf(source.document).find((one) => one.key.value === key);
  if (pair === undefined || !isSeq(pair.value)) throw unsafeChange(key);
  const after = [...list, entry];
  const last = pair.value.items.at(-1);
  const flowEnd = pair.value.flow && last !== undefined ? endOf(source.yaml, last as never) : undefined;
  const edits =
    flowEnd === undefined
      ? // What was read from the file is front matter.
        planReplaceItems(source, pair, { before: list as readonly string[], after })
      : [{ range: { start: flowEnd, end: flowEnd }, newText: `, ${formatValue(entry)}` }];
  return exactEdits(changeable, edits, key, after);
}

/** Edits after which the text says just what it has to. */
function exactEdits(
  {
    yaml,
    offset,
    before,
  }: { readonly yaml: string; readonly offset: number; readonly before: FrontMatterMap },
  edits: readonly TextEdit[] | undefined,
  key: string,
  value: WritableValue,
): TextEdit[] {
  const expected = new Map<string, WritableValue>(before).set(key, value);
  const read = edits && readFrontMatter(applyTextEdits(yaml, edits)).map;
  if (edits === undefined || read === undefined || !sameValue(read, expected)) throw unsafeChange(key);
  return shiftEdits(edits, offset);
}
