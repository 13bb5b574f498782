import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import type { TextEdit } from '../text/textEdit.ts';
import type { YamlSource } from './changeableYaml.ts';
import {
  type CollectionStyle,
  type FormattedValue,
  formatCollection,
  formatValue,
  isPlainValue,
  type WritableValue,
} from './formatFrontMatter.ts';
import { formatDoubleQuoted } from './formatScalar.ts';
import { isBlank, lineBreakAt, lineEndAt, lineStartAt } from './lines.ts';
import { type PairPlace, placeOf } from './pairPlace.ts';
import type { YamlPair } from './yamlDocument.ts';

/** Whether a value may take several lines, or is written on one whatever it is. */
export type ValueLayout = 'lines' | 'line';

/** The edits that replace the value of a pair; `undefined` where the pair is written in a way that forbids it. */
export function planReplaceValue(
  { yaml, eol }: YamlSource,
  pair: YamlPair,
  value: WritableValue,
  layout: ValueLayout,
): TextEdit[] | undefined {
  const place = placeOf(yaml, pair);
  if (place === undefined) return undefined;
  const formatted = formatLike(pair.value, value, layout);
  const lineBreak = lineBreakAt(yaml, place.value?.end ?? place.afterColon, eol);
  if (place.value?.isOnKeyLine === false) return replaceBelow(yaml, place, formatted, lineBreak);
  return replaceBeside(yaml, place, formatted, lineBreak);
}

/** A value in the style that the old one has: its quotes, or its kind of list. */
function formatLike(old: ParsedNode | null, value: WritableValue, layout: ValueLayout): FormattedValue {
  if (typeof value === 'string' || isPlainValue(value)) {
    const text = typeof value === 'string' ? value : value.plain;
    const quoted = formatQuoted(old, text);
    if (quoted !== undefined) return { inline: quoted, below: [] };
  }
  return layout === 'line'
    ? { inline: formatValue(value), below: [] }
    : formatCollection(value, styleOf(old));
}

/** A text in the quotes that the old value has; `undefined` where it has none, or they cannot hold the text. */
export function formatQuoted(old: ParsedNode | null, text: string): string | undefined {
  if (!isScalar(old) || text.includes('\n')) return undefined;
  if (old.type === 'QUOTE_DOUBLE') return formatDoubleQuoted(text);
  // Printable ASCII is all that single quotes hold for sure.
  if (old.type === 'QUOTE_SINGLE' && /^[ -~]*$/.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return undefined;
}

function styleOf(old: ParsedNode | null): CollectionStyle {
  if (!isSeq(old) && !isMap(old)) return 'auto';
  return old.flow === true ? 'flow' : 'block';
}

/** The old value begins on the key's line, or there is none. */
function replaceBeside(
  yaml: string,
  { afterColon, value }: PairPlace,
  { inline, below }: FormattedValue,
  lineBreak: string,
): TextEdit[] {
  const end = value?.end ?? afterColon;
  const lineEnd = lineEndAt(yaml, end);
  const isAtLineEnd = isBlank(yaml.slice(end, lineEnd));
  const isAttached = value === undefined || (inline === '' && isAtLineEnd);
  const start = isAttached ? afterColon : value.start;
  const beside = isAttached && inline !== '' ? ` ${inline}` : inline;
  const lines = below.map((line) => lineBreak + line).join('');
  if (lineEnd === end || below.length === 0) {
    return [{ range: { start, end }, newText: beside + lines }];
  }
  return [
    { range: { start, end }, newText: beside },
    { range: { start: lineEnd, end: lineEnd }, newText: lines },
  ];
}

/** The old value begins below its key; comments between the two stay. */
function replaceBelow(
  yaml: string,
  { afterColon, value, nextLine }: PairPlace,
  { inline, below }: FormattedValue,
  lineBreak: string,
): TextEdit[] | undefined {
  if (value === undefined) return undefined;
  const lineStart = lineStartAt(yaml, value.start);
  if (inline === '') {
    const indentation = yaml.slice(lineStart, value.start);
    const lines = below.map((line) => line.slice(2)).join(lineBreak + indentation);
    return [{ range: { start: value.start, end: value.end }, newText: lines }];
  }
  // Lines of a block scalar would swallow the comments between.
  if (below.length > 0) return undefined;
  return [
    { range: { start: afterColon, end: afterColon }, newText: ` ${inline}` },
    { range: { start: lineStart, end: nextLine }, newText: '' },
  ];
}
