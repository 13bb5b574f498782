import { isSeq, type ParsedNode } from 'yaml';
import { LogbookError } from '../logbookError.ts';
import { applyTextEdits, type TextEdit } from '../text/textEdit.ts';
import {
  parseChangeable,
  readChangeable,
  shiftEdits,
  unsafeChange,
  type YamlSource,
} from './changeableYaml.ts';
import { isList, type WritableValue } from './formatFrontMatter.ts';
import { formatDoubleQuoted, formatScalar } from './formatScalar.ts';
import type { FrontMatterValue } from './frontMatterValue.ts';
import { endOf } from './pairPlace.ts';
import { planReplaceItems } from './planReplaceItems.ts';
import { planSetValue, type SetValueOptions } from './planSetValue.ts';
import { readFrontMatter } from './readFrontMatter.ts';
import { sameValue } from './sameValue.ts';
import { pairsOf, type YamlPair } from './yamlDocument.ts';

/**
 * The edits that add a text to the end of a list; none where the list has it. A missing list is made.
 *
 * The items that are there stay byte for byte, with their comments and the style of the list.
 *
 * @throws {LogbookError} `invalid-input` where the key holds no list, and as `planSetValue`.
 */
export function planAppendItem(
  text: string,
  key: string,
  item: string,
  options: SetValueOptions = {},
): TextEdit[] {
  const changeable = readChangeable(text, key, options.isYamlFile === true);
  const list = changeable.before.get(key);
  if (list === undefined || list === '') return planSetValue(text, key, [item], options);
  if (!isList(list)) {
    throw new LogbookError('invalid-input', '"{key}" holds no list.', 'Write it as a list first.', {
      facts: { key },
    });
  }
  if (list.some((one) => sameValue(one, item))) return [];
  const after: readonly WritableValue[] = [...list, item];
  const source = parseChangeable(changeable);
  const pair = pairsOf(source.document).find((one) => one.key.value === key);
  const edits = pair && planAppendTo(source, pair, list, item);
  const expected = new Map<string, WritableValue>(changeable.before).set(key, after);
  const read = edits && readFrontMatter(applyTextEdits(changeable.yaml, edits)).map;
  if (edits === undefined || read === undefined || !sameValue(read, expected)) throw unsafeChange(key);
  return shiftEdits(edits, changeable.offset);
}

/** The edits that add a text behind the last item of the list of a pair; `undefined` where it is written otherwise. */
export function planAppendTo(
  source: YamlSource,
  pair: YamlPair,
  list: readonly FrontMatterValue[],
  item: string,
): readonly TextEdit[] | undefined {
  if (!isSeq(pair.value)) return undefined;
  if (pair.value.flow !== true)
    return planReplaceItems(source, pair, { before: list, after: [...list, item] });
  const last = pair.value.items.at(-1) as ParsedNode | undefined;
  const at = last === undefined ? pair.value.range[0] + 1 : endOf(source.yaml, last);
  const written = item.includes('\n') ? formatDoubleQuoted(item) : formatScalar(item, 'flow');
  return [{ range: { start: at, end: at }, newText: last === undefined ? written : `, ${written}` }];
}
