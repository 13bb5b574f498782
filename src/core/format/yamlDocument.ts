import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  parseDocument,
  type Scalar,
} from 'yaml';
import type { FieldPath } from '../problems.ts';
import type { OffsetRange } from '../text/textEdit.ts';

/** A document of the `yaml` library, whose nodes know their place in the text. */
export type YamlDocument = Document.Parsed;
/** A pair of a block mapping with a key that is one text. */
export type YamlPair = Pair<Scalar.Parsed, ParsedNode | null>;

/**
 * Parses YAML so that each node keeps its offsets; scalars stay texts (failsafe schema), as `readFrontMatter` has them.
 *
 * Keys have to be texts: nested `? ` keys take the library minutes otherwise. It looks for no duplicates, because
 * that is quadratic; callers do. Lone CRs are read as the line breaks that they are in YAML 1.2.2 (section 5.4).
 */
export function parseYaml(yaml: string): YamlDocument {
  return parseDocument<ParsedNode>(yaml.replace(/\r(?!\n)/g, '\n'), {
    schema: 'failsafe',
    stringKeys: true,
    uniqueKeys: false,
    merge: false,
    prettyErrors: false,
  }) as YamlDocument;
}

/** The pairs of a document's mapping in their order, those with other keys than texts left out. */
export function pairsOf(document: YamlDocument): readonly YamlPair[] {
  return isMap(document.contents) ? textPairs(document.contents.items) : [];
}

/** Key and value at a path; the key is absent for an item of a list. */
export function findNode(
  document: YamlDocument,
  path: FieldPath,
): { readonly key?: Scalar.Parsed; readonly value: ParsedNode | null } | undefined {
  let found: { key?: Scalar.Parsed; value: ParsedNode | null } = { value: document.contents };
  for (const step of path) {
    const { value } = found;
    if (isMap(value)) {
      const pair = textPairs(value.items).find((one) => one.key.value === step);
      if (pair === undefined) return undefined;
      found = { key: pair.key, value: pair.value };
    } else if (isSeq(value) && typeof step === 'number') {
      const item = value.items[step];
      if (item === undefined) return undefined;
      // The items of a parsed list are parsed nodes.
      found = { value: item as ParsedNode };
    } else {
      return undefined;
    }
  }
  return found;
}

/** Where a node's value stands, without blanks after it; `undefined` for a key without a value. */
export function rangeOf(node: ParsedNode | null, yaml: string): OffsetRange | undefined {
  if (node?.range === null || node?.range === undefined) return undefined;
  const [start, valueEnd] = node.range;
  let end = Math.min(valueEnd, yaml.length);
  while (end > start && /[ \t\r\n]/.test(yaml.charAt(end - 1))) end--;
  return { start, end };
}

/** Those of some pairs whose key is one text. */
export function textPairs(items: readonly unknown[]): readonly YamlPair[] {
  return (items as readonly Pair<ParsedNode, ParsedNode | null>[]).filter((pair): pair is YamlPair =>
    isScalar(pair.key),
  );
}
