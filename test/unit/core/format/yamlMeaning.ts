import { isAlias, isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import type { FrontMatterMap, FrontMatterValue } from '../../../../src/core/format/frontMatterValue.ts';
import { parseYaml } from '../../../../src/core/format/yamlDocument.ts';

/**
 * What the library that places and edits values takes a text for, to be held against what the readers take it for;
 * `undefined` where it refuses the text or finds no mapping.
 */
export function yamlMeaning(yaml: string): FrontMatterMap | undefined {
  const { contents, errors } = parseYaml(yaml);
  if (errors.length > 0) return undefined;
  const root = meaningOf(contents);
  if (root instanceof Map) return root;
  return root === '' ? new Map() : undefined;
}

function meaningOf(node: ParsedNode | null): FrontMatterValue {
  if (node === null || isAlias(node)) return '';
  if (isScalar(node)) return String(node.value ?? '');
  if (isSeq(node)) return node.items.map((one) => meaningOf(one as ParsedNode));
  const map = new Map<string, FrontMatterValue>();
  if (!isMap(node)) return map;
  for (const { key, value } of node.items) {
    const name = String(meaningOf(key));
    // Of a key that stands twice the first counts.
    if (!map.has(name)) map.set(name, meaningOf(value));
  }
  return map;
}
