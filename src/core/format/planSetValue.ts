import { applyTextEdits, type TextEdit } from '../text/textEdit.ts';
import {
  parseChangeable,
  readChangeable,
  shiftEdits,
  unsafeChange,
  type YamlSource,
} from './changeableYaml.ts';
import type { WritableValue } from './formatFrontMatter.ts';
import type { FrontMatterMap } from './frontMatterValue.ts';
import { placeOf } from './pairPlace.ts';
import { planInsertPair } from './planInsertPair.ts';
import { planReplaceItems } from './planReplaceItems.ts';
import { planReplaceValue, type ValueLayout } from './planReplaceValue.ts';
import { readFrontMatter } from './readFrontMatter.ts';
import { sameValue } from './sameValue.ts';
import { pairsOf } from './yamlDocument.ts';

/** How a value is set beside what the text itself says. */
export interface SetValueOptions {
  /** The keys in the order in which they should stand; a new key goes after those before it. */
  readonly keyOrder?: readonly string[];
  /** Whether the text is a YAML file without fences, as `logbook.yml` is. */
  readonly isYamlFile?: boolean;
}

/**
 * The edits that give one key of the front matter a value; `undefined` removes the key.
 *
 * Only the value is replaced, of a list on lines only the items that change; everything else stays byte for byte. A
 * text keeps the quotes it had, a list its style. A missing key comes after its nearest predecessor in `keyOrder`, else at the end. New lines end
 * as the line beside them does. Setting a key to what it says already, or removing a missing one, gives no edit.
 *
 * @throws {LogbookError} `invalid-input` where the front matter has to be corrected first: none or no end, another
 *   language, bad syntax, an unresolved merge, the key twice or with an alias or anchor, all keys in one `{}`.
 */
export function planSetValue(
  text: string,
  key: string,
  value: WritableValue | undefined,
  options: SetValueOptions = {},
): TextEdit[] {
  const changeable = readChangeable(text, key, options.isYamlFile === true);
  const { before, offset } = changeable;
  const current = before.get(key);
  if (value === undefined ? !before.has(key) : current !== undefined && sameValue(current, value)) return [];
  const change = { before, key, value, keyOrder: options.keyOrder ?? [] };
  return shiftEdits(planChange(parseChangeable(changeable), change), offset);
}

/** What is to become of one key of a mapping. */
interface Change {
  readonly before: FrontMatterMap;
  readonly key: string;
  readonly value: WritableValue | undefined;
  readonly keyOrder: readonly string[];
}

/** The edits of the first layout after which the text says just what it has to: some comments forbid several lines. */
function planChange(source: YamlSource, change: Change): TextEdit[] {
  for (const layout of ['items', 'lines', 'line'] as const) {
    const edits = planLayout(source, change, layout);
    if (edits !== undefined && isExact(change, applyTextEdits(source.yaml, edits))) return edits;
  }
  throw unsafeChange(change.key);
}

function planLayout(
  source: YamlSource,
  change: Change,
  layout: ValueLayout | 'items',
): TextEdit[] | undefined {
  const { before, key, value, keyOrder } = change;
  const pair = pairsOf(source.document).find((one) => one.key.value === key);
  if (value === undefined) {
    const place = pair === undefined ? undefined : placeOf(source.yaml, pair);
    return place && [{ range: { start: place.lineStart, end: place.nextLine }, newText: '' }];
  }
  if (layout === 'items') {
    return pair && planReplaceItems(source, pair, { before: before.get(key) ?? '', after: value });
  }
  return pair === undefined
    ? planInsertPair(source, { key, value, keyOrder }, layout)
    : planReplaceValue(source, pair, value, layout);
}

/** Whether a text reads as the old values with the new one, and nothing else. */
function isExact({ before, key, value }: Change, yaml: string): boolean {
  const after = readFrontMatter(yaml).map;
  const expected = new Map<string, WritableValue>(before);
  if (value === undefined) expected.delete(key);
  else expected.set(key, value);
  return after !== undefined && sameValue(after, expected);
}
