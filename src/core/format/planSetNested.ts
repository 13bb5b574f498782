import { isMap, type ParsedNode, type YAMLMap } from 'yaml';
import { LogbookError } from '../logbookError.ts';
import { applyTextEdits, type TextEdit } from '../text/textEdit.ts';
import {
  parseChangeable,
  readChangeable,
  shiftEdits,
  unsafeChange,
  type YamlSource,
} from './changeableYaml.ts';
import { formatValue, type PlainValue, type WritableValue } from './formatFrontMatter.ts';
import { formatScalar } from './formatScalar.ts';
import { lineBreakAt, lineStartAt, nextLineAt } from './lines.ts';
import { endOf } from './pairPlace.ts';
import { formatQuoted } from './planReplaceValue.ts';
import { readFrontMatter } from './readFrontMatter.ts';
import { sameValue } from './sameValue.ts';
import { findNode, textPairs, type YamlPair } from './yamlDocument.ts';

/** One value inside a list of mappings: the `status` of the second entry of `advice`. */
export interface NestedPlace {
  readonly key: string;
  /** Position in the list as it is written, counted from 0. */
  readonly index: number;
  readonly field: string;
}

/** How a nested value is set beside what the text itself says. */
export interface SetNestedOptions {
  /** The keys of an entry in the order in which they should stand; a new one goes after those before it. */
  readonly fieldOrder?: readonly string[];
  /** Whether the text is a YAML file without fences, as `logbook.yml` is. */
  readonly isYamlFile?: boolean;
}

/**
 * The edits that give one key of one entry of a list of mappings a text or a plain value.
 *
 * Everything else stays byte for byte, unknown keys, comments and the style of the entry among it; a missing key comes
 * behind its nearest predecessor, else behind the last one of the entry. A value that is there already gives no edit.
 *
 * @throws {LogbookError} `not-found` where the list has no such entry, and `invalid-input` as `planSetValue`.
 */
export function planSetNested(
  text: string,
  place: NestedPlace,
  value: string | PlainValue,
  { fieldOrder = [], isYamlFile = false }: SetNestedOptions = {},
): TextEdit[] {
  const { key, index, field } = place;
  const changeable = readChangeable(text, key, isYamlFile);
  const list = changeable.before.get(key);
  const entry = Array.isArray(list) ? list[index] : undefined;
  if (!(entry instanceof Map)) {
    throw new LogbookError('not-found', '"{key}" has no entry {number}.', 'Look at the file again.', {
      facts: { key, number: index + 1 },
    });
  }
  const current = entry.get(field);
  if (current !== undefined && sameValue(current, value)) return [];
  const source = parseChangeable(changeable);
  const node = findNode(source.document, [key, index])?.value;
  const edit = isMap(node) ? planEntry(source, node, { field, value, fieldOrder }) : undefined;
  const changed = (list as readonly WritableValue[]).map((one, position) =>
    position === index ? new Map<string, WritableValue>(entry).set(field, value) : one,
  );
  const expected = new Map<string, WritableValue>(changeable.before).set(key, changed);
  if (edit === undefined || !readsAs(applyTextEdits(changeable.yaml, [edit]), expected))
    throw unsafeChange(key);
  return shiftEdits([edit], changeable.offset);
}

function readsAs(yaml: string, expected: ReadonlyMap<string, WritableValue>): boolean {
  const { map } = readFrontMatter(yaml);
  return map !== undefined && sameValue(map, expected);
}

interface EntryChange {
  readonly field: string;
  readonly value: string | PlainValue;
  readonly fieldOrder: readonly string[];
}

function planEntry(source: YamlSource, entry: YAMLMap, change: EntryChange): TextEdit | undefined {
  const pairs = textPairs(entry.items);
  const pair = pairs.find(({ key }) => key.value === change.field);
  if (pair !== undefined) return planReplace(source, pair, formatLike(pair.value, change.value, entry.flow));
  const line = `${formatScalar(change.field, 'flow')}: ${formatLike(null, change.value, entry.flow)}`;
  return planInsertLine(source, entry, predecessorOf(pairs, change), line);
}

/** The edit that adds `key: value` to a mapping behind a pair of it, in the style of the mapping. */
export function planInsertLine(
  source: YamlSource,
  entry: YAMLMap,
  before: YamlPair | undefined,
  line: string,
): TextEdit | undefined {
  return entry.flow
    ? planInsertBeside(source, entry, before, line)
    : planInsertBelow(source, textPairs(entry.items), before, line);
}

/** One line, in the quotes that the old value has. */
function formatLike(old: ParsedNode | null, value: string | PlainValue, isFlow: boolean | undefined): string {
  const text = typeof value === 'string' ? value : value.plain;
  const quoted = formatQuoted(old, text);
  if (quoted !== undefined) return quoted;
  if (typeof value !== 'string') return text;
  return isFlow && !text.includes('\n') ? formatScalar(text, 'flow') : formatValue(text);
}

function planReplace({ yaml }: YamlSource, pair: YamlPair, written: string): TextEdit | undefined {
  const { value } = pair;
  if (value !== null && value.range[0] < value.range[1]) {
    return { range: { start: value.range[0], end: endOf(yaml, value) }, newText: written };
  }
  const at = afterColonOf(yaml, pair);
  return at === undefined ? undefined : { range: { start: at, end: at }, newText: ` ${written}` };
}

/** Behind a pair of `{}`, or inside an empty one. */
function planInsertBeside(
  { yaml }: YamlSource,
  entry: YAMLMap,
  before: YamlPair | undefined,
  line: string,
): TextEdit | undefined {
  const at = before === undefined ? (entry.range?.[0] ?? 0) + 1 : endOfPair(yaml, before);
  if (at === undefined) return undefined;
  return { range: { start: at, end: at }, newText: before === undefined ? line : `, ${line}` };
}

/** On a line of its own, beneath a pair, in the column in which the keys of the entry begin. */
function planInsertBelow(
  { yaml, eol }: YamlSource,
  pairs: readonly YamlPair[],
  before: YamlPair | undefined,
  line: string,
): TextEdit | undefined {
  const first = pairs[0]?.key.range[0];
  const end = before && endOfPair(yaml, before);
  if (first === undefined || end === undefined) return undefined;
  const at = nextLineAt(yaml, end);
  const indented = ' '.repeat(first - lineStartAt(yaml, first)) + line;
  // Two back, so that the search begins before a CRLF and not inside it.
  const lineBreak = lineBreakAt(yaml, Math.max(0, at - 2), eol);
  const isAfterBreak = lineStartAt(yaml, at) === at;
  return {
    range: { start: at, end: at },
    newText: isAfterBreak ? indented + lineBreak : lineBreak + indented,
  };
}

function predecessorOf(pairs: readonly YamlPair[], { field, fieldOrder }: EntryChange): YamlPair | undefined {
  const earlier = fieldOrder.slice(0, Math.max(0, fieldOrder.indexOf(field)));
  for (const name of earlier.reverse()) {
    const pair = pairs.find(({ key }) => key.value === name);
    if (pair !== undefined) return pair;
  }
  return pairs.at(-1);
}

function endOfPair(yaml: string, pair: YamlPair): number | undefined {
  const { value } = pair;
  return value !== null && value.range[0] < value.range[1] ? endOf(yaml, value) : afterColonOf(yaml, pair);
}

const toColon = /[ \t]*:/y;

function afterColonOf(yaml: string, { key }: YamlPair): number | undefined {
  toColon.lastIndex = key.range[1];
  return toColon.exec(yaml) === null ? undefined : toColon.lastIndex;
}
