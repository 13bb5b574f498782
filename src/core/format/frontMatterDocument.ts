import { isAlias, isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import { type FieldPath, type Problem, type ProblemCode, problem } from '../problems.ts';
import type { OffsetRange } from '../text/textEdit.ts';
import { findConflictMarkers } from './conflictMarkers.ts';
import { firstLine } from './firstLine.ts';
import type { FrontMatterMap, FrontMatterValue } from './frontMatterValue.ts';
import { readFrontMatter } from './readFrontMatter.ts';
import { type FrontMatterSplit, splitFrontMatter } from './splitFrontMatter.ts';
import { visibleRange } from './visibleRange.ts';
import { findNode, parseYaml, rangeOf, type YamlDocument } from './yamlDocument.ts';

/** Front matter of an open file: what it says and where. All offsets are into the whole text. */
export interface FrontMatterDocument {
  /** As `readFrontMatter` gives it; of a text with bad syntax as much as could be made out. */
  readonly map: FrontMatterMap | undefined;
  /** In the order of the text, each with a range. */
  readonly problems: readonly Problem[];
  /** Where the value at a path stands; `undefined` where there is none. */
  valueRange(path: FieldPath): OffsetRange | undefined;
  /** Where the last key of a path stands; `undefined` for items of lists and for what is not there. */
  keyRange(path: FieldPath): OffsetRange | undefined;
}

/**
 * Longest text with bad syntax that `yaml` is given: it takes 0.1 s for 4 KB of tags, 26 s for 64 KB. js-yaml, which is
 * linear, tells which texts are bad.
 */
const mostBrokenLength = 4096;

/** Reads the front matter of a Markdown text with positions; it never throws. */
export function readFrontMatterDocument(text: string): FrontMatterDocument {
  const split = splitFrontMatter(text);
  if (split.kind === 'front-matter') return readYamlDocument(split.yaml, split.yamlStart);
  const found = { ...splitProblem(split), range: firstLine(text) };
  return withoutPlaces([found]);
}

function withoutPlaces(problems: readonly Problem[]): FrontMatterDocument {
  return { map: undefined, problems, valueRange: () => undefined, keyRange: () => undefined };
}

/**
 * Reads YAML with positions, e.g. `logbook.yml`; it never throws.
 *
 * @param offset - where `yaml` starts in the text that the ranges are for.
 */
export function readYamlDocument(yaml: string, offset = 0): FrontMatterDocument {
  const shift = ({ start, end }: OffsetRange): OffsetRange => ({ start: start + offset, end: end + offset });
  if (yaml.length > mostBrokenLength) {
    const { map, problems } = readFrontMatter(yaml);
    const located = problems.map((one) => ({ ...one, range: shift(one.range ?? firstLine(yaml)) }));
    if (map === undefined) return withoutPlaces(located);
  }
  const document = parseYaml(yaml);
  const walk: Walk = { yaml, path: [], problems: [] };
  const conflict = findConflictMarkers(yaml);
  const map = conflict === undefined ? readRoot(document, walk) : undefined;
  const found =
    conflict === undefined
      ? [...syntaxProblems(document, yaml), ...walk.problems]
      : [{ ...problem('conflict-markers'), range: conflict }];
  const rangeAt = (node: ParsedNode | null | undefined): OffsetRange | undefined => {
    const range = node === undefined ? undefined : rangeOf(node, yaml);
    return range === undefined ? undefined : shift(range);
  };
  return {
    map,
    problems: found
      .sort((a, b) => a.range.start - b.range.start)
      .map((one) => ({ ...one, range: shift(one.range) })),
    valueRange: (path) => rangeAt(findNode(document, path)?.value),
    keyRange: (path) => rangeAt(findNode(document, path)?.key),
  };
}

/** The problem of a text that has no front matter to read. */
export function splitProblem(split: Exclude<FrontMatterSplit, { kind: 'front-matter' }>): Problem {
  switch (split.kind) {
    case 'empty':
      return problem('empty-file');
    case 'none':
      return problem('no-front-matter');
    case 'unsupported':
      return problem('unsupported-front-matter', [], { fence: split.fence });
    default:
      return problem('unterminated-front-matter');
  }
}

type RangedProblem = Problem & { readonly range: OffsetRange };

/** Reading of one document: the path to the node at hand, and what was found. */
interface Walk {
  readonly yaml: string;
  readonly path: (string | number)[];
  readonly problems: RangedProblem[];
}

function syntaxProblems({ errors }: YamlDocument, yaml: string): RangedProblem[] {
  return errors.map(({ code, message, pos: [start, end] }) => {
    const range = visibleRange(yaml, { start, end });
    if (code === 'TAB_AS_INDENT') return { ...problem('yaml-tab'), range };
    if (code === 'MULTIPLE_DOCS') return { ...problem('yaml-multiple-documents'), range };
    return { ...problem('yaml-syntax', [], { detail: message }), range };
  });
}

function readRoot(document: YamlDocument, walk: Walk): FrontMatterMap | undefined {
  const root = readNode(document.contents, walk);
  if (root instanceof Map) return root;
  if (root === '') return new Map();
  report(walk, 'front-matter-not-mapping', document.contents);
  return undefined;
}

function readNode(node: ParsedNode | null, walk: Walk): FrontMatterValue {
  if (node === null) return '';
  if (isAlias(node)) {
    report(walk, 'yaml-alias', node);
    return '';
  }
  if (node.anchor !== undefined) report(walk, 'yaml-alias', node);
  if (node.tag !== undefined) report(walk, 'yaml-tag', node, { tag: shortTag(node.tag) });
  if (isMap(node)) return readMap(node.items as readonly MapItem[], walk);
  if (!isSeq(node)) return String(node.value ?? '');
  return node.items.map((item, index) => {
    walk.path.push(index);
    const value = readNode(item as ParsedNode, walk);
    walk.path.pop();
    return value;
  });
}

interface MapItem {
  readonly key: ParsedNode | null;
  readonly value: ParsedNode | null;
}

function readMap(items: readonly MapItem[], walk: Walk): FrontMatterMap {
  const map = new Map<string, FrontMatterValue>();
  for (const { key, value } of items) {
    if (key !== null && !isScalar(key)) continue;
    const name = key === null ? '' : String(readNode(key, walk));
    walk.path.push(name);
    if (name === '<<' && key?.type === 'PLAIN') report(walk, 'yaml-merge-key', key);
    const read = readNode(value, walk);
    if (map.has(name)) report(walk, 'yaml-duplicate-key', key, { key: name });
    else map.set(name, read);
    walk.path.pop();
  }
  return map;
}

function report(
  { yaml, path, problems }: Walk,
  code: ProblemCode,
  node: ParsedNode | null,
  facts?: Readonly<Record<string, string>>,
): void {
  const range = rangeOf(node, yaml) ?? { start: 0, end: 0 };
  problems.push({ ...problem(code, [...path], facts), range });
}

/** `tag:yaml.org,2002:int` as it is usually written. */
function shortTag(tag: string): string {
  return tag.replace(/^tag:yaml\.org,2002:/, '!!');
}
