import type { ParsedNode } from 'yaml';
import type { FieldPath } from '../problems.ts';
import type { OffsetRange } from '../text/textEdit.ts';
import { readFrontMatter } from './readFrontMatter.ts';
import { splitFrontMatter } from './splitFrontMatter.ts';
import { findNode, parseYaml, rangeOf } from './yamlDocument.ts';

/** Where keys and values of an open file stand. All offsets are into the whole text. */
export interface FrontMatterDocument {
  /** Where the value at a path stands; `undefined` where there is none. */
  valueRange(path: FieldPath): OffsetRange | undefined;
  /** Where the last key of a path stands; `undefined` for items of lists and for what is not there. */
  keyRange(path: FieldPath): OffsetRange | undefined;
}

const withoutPlaces: FrontMatterDocument = { valueRange: () => undefined, keyRange: () => undefined };

/**
 * Longest text with bad syntax that `yaml` is given: it takes 0.1 s for 4 KB of tags, 26 s for 64 KB. js-yaml, which is
 * linear, tells which texts are bad.
 */
const mostBrokenLength = 4096;

/** The places in the front matter of a Markdown text, none where it has no front matter; it never throws. */
export function readFrontMatterDocument(text: string): FrontMatterDocument {
  const split = splitFrontMatter(text);
  return split.kind === 'front-matter' ? readYamlDocument(split.yaml, split.yamlStart) : withoutPlaces;
}

/**
 * The places in YAML, e.g. in `logbook.yml`; it never throws.
 *
 * @param offset - where `yaml` starts in the text that the ranges are for.
 */
export function readYamlDocument(yaml: string, offset = 0): FrontMatterDocument {
  if (yaml.length > mostBrokenLength && readFrontMatter(yaml).map === undefined) return withoutPlaces;
  const document = parseYaml(yaml);
  const rangeAt = (node: ParsedNode | null | undefined): OffsetRange | undefined => {
    const range = node === undefined ? undefined : rangeOf(node, yaml);
    return range && { start: range.start + offset, end: range.end + offset };
  };
  return {
    valueRange: (path) => rangeAt(findNode(document, path)?.value),
    keyRange: (path) => rangeAt(findNode(document, path)?.key),
  };
}
