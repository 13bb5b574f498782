import { isMap, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { FieldPath } from '../problems.ts';
import { applyTextEdits, type OffsetRange, type TextEdit } from '../text/textEdit.ts';
import {
  parseChangeable,
  readChangeable,
  shiftEdits,
  unsafeChange,
  type YamlSource,
} from './changeableYaml.ts';
import { changeFrontMatter } from './changeFrontMatter.ts';
import { formatDoubleQuoted, formatScalar } from './formatScalar.ts';
import { isBlank, lineEndAt, lineStartAt, nextLineAt } from './lines.ts';
import { endOf, placeOf } from './pairPlace.ts';
import { readFrontMatter } from './readFrontMatter.ts';
import { sameValue } from './sameValue.ts';
import { findNode, textPairs } from './yamlDocument.ts';

/** One text of the front matter that changes: a value, or the key of a mapping; or what goes with its comma or line. */
export type ScalarChange =
  | { readonly kind: 'value' | 'key'; readonly at: FieldPath; readonly to: string }
  /** An item of a list, or a key with its value. */
  | { readonly kind: 'remove'; readonly at: FieldPath };

/**
 * The edits that change some texts anywhere in the front matter, each in its quotes; everything else stays byte for
 * byte.
 *
 * @param changes - no two of one place; what is removed must not be all that its list or mapping has.
 * @param isYamlFile - whether the text is a YAML file without fences, as `logbook.yml` is.
 * @throws {LogbookError} `invalid-input` where the front matter has to be corrected first, or one of them is written in
 *   a way that cannot be changed safely.
 */
export function planScalarChanges(
  text: string,
  changes: readonly ScalarChange[],
  isYamlFile = false,
): TextEdit[] {
  const [first] = changes;
  if (first === undefined) return [];
  const changeable = readChangeable(text, String(first.at[0]), isYamlFile);
  for (const { at } of changes) readChangeable(text, String(at[0]), isYamlFile);
  const source = parseChangeable(changeable);
  const removed = new Set(changes.flatMap(({ kind, at }) => (kind === 'remove' ? [JSON.stringify(at)] : [])));
  const isRemoved = (at: FieldPath): boolean => removed.has(JSON.stringify(at));
  const edits = changes.map((change) => {
    const edit =
      change.kind === 'remove' ? planRemove(source, change.at, isRemoved) : planText(source, change);
    if (edit === undefined) throw unsafeChange(String(change.at[0]));
    return edit;
  });
  const expected = changeFrontMatter(changeable.before, changes);
  const read = readFrontMatter(applyTextEdits(changeable.yaml, edits)).map;
  if (read === undefined || !sameValue(read, expected)) throw unsafeChange(String(first.at[0]));
  return shiftEdits(edits, changeable.offset);
}

function planText(
  { yaml, document }: YamlSource,
  { kind, at, to }: ScalarChange & { readonly kind: 'value' | 'key' },
): TextEdit | undefined {
  const found = findNode(document, at);
  const node = (kind === 'key' ? found?.key : found?.value) ?? null;
  if (!isScalar(node)) return undefined;
  const parent = findNode(document, at.slice(0, -1))?.value;
  const isFlow = (isMap(parent) || isSeq(parent)) && parent.flow === true;
  const plain = to.includes('\n') ? formatDoubleQuoted(to) : formatScalar(to, isFlow ? 'flow' : 'block');
  const range = { start: node.range[0], end: endOf(yaml, node) };
  return { range, newText: quotedLike(node, to, plain) };
}

/** In the quotes that the old text has, where they can hold the new one. */
function quotedLike(node: Scalar.Parsed, text: string, plain: string): string {
  if (node.type === 'QUOTE_DOUBLE') return formatDoubleQuoted(text);
  const isPrintable = !plain.startsWith('"');
  return node.type === 'QUOTE_SINGLE' && isPrintable ? `'${text.replaceAll("'", "''")}'` : plain;
}

function planRemove(
  { yaml, document }: YamlSource,
  at: FieldPath,
  isRemoved: (at: FieldPath) => boolean,
): TextEdit | undefined {
  const above = at.slice(0, -1);
  const parent = findNode(document, above)?.value;
  const step = at.at(-1);
  let range: OffsetRange | undefined;
  if (isSeq(parent) && typeof step === 'number') {
    range = parent.flow
      ? partOfFlow(yaml, partsOfList(yaml, parent), step, (index) => isRemoved([...above, index]))
      : lineOfItem(yaml, parent, step);
  } else if (isMap(parent)) {
    const keys = textPairs(parent.items).map(({ key }) => String(key.value));
    const position = keys.indexOf(String(step));
    range = parent.flow
      ? partOfFlow(yaml, partsOfMap(yaml, parent), position, (index) =>
          isRemoved([...above, keys[index] ?? '']),
        )
      : lineOfPair(yaml, parent, position);
  }
  return range && { range, newText: '' };
}

function partsOfList(yaml: string, list: YAMLSeq): readonly OffsetRange[] {
  // The items of a parsed list are parsed nodes.
  return (list.items as ParsedNode[]).map((item) => ({ start: item.range[0], end: endOf(yaml, item) }));
}

function partsOfMap(yaml: string, map: YAMLMap): readonly OffsetRange[] {
  return textPairs(map.items).map(({ key, value }) => ({
    start: key.range[0],
    end: endOf(yaml, value ?? key),
  }));
}

/** A part with the comma and the blanks before the next part; behind the last one that stays, those before it. */
function partOfFlow(
  yaml: string,
  parts: readonly OffsetRange[],
  position: number,
  isRemoved: (position: number) => boolean,
): OffsetRange | undefined {
  const part = parts[position];
  const next = parts[position + 1];
  const before = parts[position - 1];
  if (part === undefined) return undefined;
  const isLast = parts.every((_, index) => index <= position || isRemoved(index));
  if (next !== undefined && !isLast) return { start: part.start, end: next.start };
  if (before === undefined) return undefined;
  // A comment between the two belongs to the one that stays; YAML lets its comma stand at the end.
  const hasComment = yaml.slice(before.end, part.start).includes('#');
  return { start: hasComment ? part.start : before.end, end: part.end };
}

function lineOfItem(yaml: string, list: YAMLSeq, position: number): OffsetRange | undefined {
  const item = list.items[position] as ParsedNode | undefined;
  if (item === undefined) return undefined;
  const start = lineStartAt(yaml, item.range[0]);
  const isAlone = /^[ \t]*-[ \t]+$/.test(yaml.slice(start, item.range[0]));
  return isAlone ? { start, end: nextLineAt(yaml, endOf(yaml, item)) } : undefined;
}

function lineOfPair(yaml: string, map: YAMLMap, position: number): OffsetRange | undefined {
  const pair = textPairs(map.items)[position];
  const place = pair && placeOf(yaml, pair);
  if (place === undefined) return undefined;
  const end = place.value?.end ?? place.afterColon;
  const rest = yaml.slice(end, lineEndAt(yaml, end)).trimStart();
  return isBlank(rest) || rest.startsWith('#') ? { start: place.lineStart, end: place.nextLine } : undefined;
}
