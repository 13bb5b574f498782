import type { TextEdit } from '../text/textEdit.ts';
import type { YamlSource } from './changeableYaml.ts';
import { formatPair, formatValue, type WritableValue } from './formatFrontMatter.ts';
import { formatScalar } from './formatScalar.ts';
import { lineBreakAt, lineStartAt } from './lines.ts';
import { placeOf } from './pairPlace.ts';
import type { ValueLayout } from './planReplaceValue.ts';
import { pairsOf, type YamlPair } from './yamlDocument.ts';

/** A key that is to be added, and where it should stand. */
export interface NewPair {
  readonly key: string;
  readonly value: WritableValue;
  readonly keyOrder: readonly string[];
}

/** The edit that adds a key: after its nearest predecessor in `keyOrder`, before its first successor, or at the end. */
export function planInsertPair(
  source: YamlSource,
  { key, value, keyOrder }: NewPair,
  layout: ValueLayout,
): TextEdit[] {
  const { yaml, document, eol } = source;
  const pairs = pairsOf(document);
  const start = findInsertion(yaml, pairs, key, keyOrder);
  const first = pairs[0]?.key.range[0] ?? 0;
  const indentation = yaml.slice(lineStartAt(yaml, first), first);
  const lines =
    layout === 'line' ? [`${formatScalar(key, 'flow')}: ${formatValue(value)}`] : formatPair(key, value);
  const isAfterBreak = start === 0 || lineStartAt(yaml, start) === start;
  // Two back, so that the search begins before a CRLF and not inside it.
  const lineBreak = lineBreakAt(yaml, Math.max(0, start - 2), eol);
  const text = lines.map((line) => (line === '' ? lineBreak : indentation + line + lineBreak)).join('');
  return [{ range: { start, end: start }, newText: isAfterBreak ? text : lineBreak + text }];
}

function findInsertion(
  yaml: string,
  pairs: readonly YamlPair[],
  key: string,
  keyOrder: readonly string[],
): number {
  const position = keyOrder.indexOf(key);
  if (position === -1) return yaml.length;
  const byKey = new Map(pairs.map((pair) => [String(pair.key.value), pair]));
  for (let before = position - 1; before >= 0; before--) {
    const pair = byKey.get(keyOrder[before] ?? '');
    const place = pair === undefined ? undefined : placeOf(yaml, pair);
    if (place !== undefined) return place.nextLine;
  }
  const successor = pairs.find((pair) => keyOrder.indexOf(String(pair.key.value)) > position);
  return successor === undefined ? yaml.length : lineStartAt(yaml, successor.key.range[0]);
}
