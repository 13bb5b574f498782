import { isMap, isScalar, isSeq, type ParsedNode, type Scalar } from 'yaml';
import { isBlank, lineEndAt, lineStartAt, nextLineAt } from './lines.ts';
import type { YamlPair } from './yamlDocument.ts';

/** Where the parts of one `key: value` stand. */
export interface PairPlace {
  /** Start of the key's line. */
  readonly lineStart: number;
  readonly afterColon: number;
  /** `undefined` for a key without a value; a tag belongs to the value. */
  readonly value?: {
    readonly start: number;
    /** After its last character; comments behind it are no part. */
    readonly end: number;
    readonly isOnKeyLine: boolean;
  };
  /** Start of the line after the pair. */
  readonly nextLine: number;
}

const toColon = /[ \t]*:/y;

/** The place of a pair of a block mapping; `undefined` where its key is not simply followed by a colon. */
export function placeOf(yaml: string, { key, value }: YamlPair): PairPlace | undefined {
  toColon.lastIndex = key.range[1];
  if (toColon.exec(yaml) === null) return undefined;
  const afterColon = toColon.lastIndex;
  const lineStart = lineStartAt(yaml, key.range[0]);
  if (!isBlank(yaml.slice(lineStart, key.range[0]))) return undefined;
  const found = valuePlace(yaml, afterColon, value);
  const nextLine = nextLineAt(yaml, found?.end ?? afterColon);
  return found === undefined
    ? { lineStart, afterColon, nextLine }
    : { lineStart, afterColon, value: found, nextLine };
}

function valuePlace(yaml: string, afterColon: number, node: ParsedNode | null): PairPlace['value'] {
  const lineEnd = lineEndAt(yaml, afterColon);
  const rest = yaml.slice(afterColon, lineEnd);
  const written = rest.replace(/^[ \t]+/, '');
  const isOnKeyLine = written !== '' && !written.startsWith('#');
  if (node === null || (!isOnKeyLine && node.range[0] === node.range[1])) return undefined;
  const start = isOnKeyLine ? lineEnd - written.length : node.range[0];
  return { start, end: Math.max(endOf(yaml, node), start), isOnKeyLine };
}

/** The end of a node's last leaf: a block collection of `yaml` ends after the comments that follow it. */
export function endOf(yaml: string, node: ParsedNode): number {
  if (isSeq(node) && node.flow !== true) {
    const last = node.items.at(-1) as ParsedNode | undefined;
    if (last !== undefined) return endOf(yaml, last);
  }
  if (isMap(node) && node.flow !== true) {
    const last = node.items.at(-1);
    if (last !== undefined) return endOf(yaml, (last.value ?? last.key) as ParsedNode);
  }
  if (isBlockScalar(node)) return node.range[1] - finalBreak(yaml, node.range[1]);
  const [start, end] = node.range;
  return endBeforeBlanks(yaml, start, end);
}

/** A loop: an expression that looks for the end from each blank takes seconds for a long row of them. */
function endBeforeBlanks(yaml: string, start: number, end: number): number {
  let last = end;
  while (last > start && ' \t\r\n'.includes(yaml.charAt(last - 1))) last--;
  return last;
}

function isBlockScalar(node: ParsedNode): node is Scalar.Parsed {
  return isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
}

function finalBreak(yaml: string, end: number): number {
  if (yaml.slice(0, end).endsWith('\r\n')) return 2;
  return /[\r\n]/.test(yaml.charAt(end - 1)) ? 1 : 0;
}
