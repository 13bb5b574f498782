import { isSeq, type ParsedNode } from 'yaml';
import type { OffsetRange, TextEdit } from '../text/textEdit.ts';
import type { YamlSource } from './changeableYaml.ts';
import { formatItems, type WritableValue } from './formatFrontMatter.ts';
import type { FrontMatterValue } from './frontMatterValue.ts';
import { lineBreakAt, lineStartAt, nextLineAt } from './lines.ts';
import { endOf } from './pairPlace.ts';
import { sameValue } from './sameValue.ts';
import type { YamlPair } from './yamlDocument.ts';

/** A list before and after a change. */
export interface ListChange {
  readonly before: FrontMatterValue;
  readonly after: WritableValue;
}

/**
 * The edits that change only those lines of a block list whose items change, so that the comments of the others stay
 * with them; `undefined` where the value is no such list, or an item does not begin on the line of its dash.
 */
export function planReplaceItems(
  { yaml, eol }: YamlSource,
  { value: list }: YamlPair,
  { before, after }: ListChange,
): TextEdit[] | undefined {
  if (!isSeq(list) || list.flow === true || !Array.isArray(before) || !Array.isArray(after)) return undefined;
  const lines = (list.items as readonly ParsedNode[]).map((item) => linesOf(yaml, item));
  const first = lines[0];
  if (first === undefined || after.length === 0 || lines.length !== before.length) return undefined;
  if (lines.some((line) => line === undefined)) return undefined;
  const { head, tail } = sharedEnds(before, after);
  const { start, end } = changedLines(lines, head, before.length - tail, first.start);
  const lineBreak = lineBreakAt(yaml, first.start, eol);
  const added = formatItems(after.slice(head, after.length - tail)).map((line) => first.indentation + line);
  const isAfterBreak = lineStartAt(yaml, start) === start;
  const newText = isAfterBreak
    ? added.map((line) => line + lineBreak).join('')
    : added.map((line) => lineBreak + line).join('');
  return [{ range: { start, end }, newText }];
}

/** The lines of the items from one position up to another; where none goes, the place behind the item before. */
function changedLines(
  lines: readonly (ItemLines | undefined)[],
  from: number,
  upTo: number,
  listStart: number,
): OffsetRange {
  const start = (from < upTo ? lines[from]?.start : lines[from - 1]?.end) ?? listStart;
  return { start, end: from < upTo ? (lines[upTo - 1]?.end ?? start) : start };
}

interface ItemLines {
  readonly start: number;
  readonly end: number;
  readonly indentation: string;
}

function linesOf(yaml: string, item: ParsedNode): ItemLines | undefined {
  const start = lineStartAt(yaml, item.range[0]);
  const lead = /^( *)-[ \t]+$/.exec(yaml.slice(start, item.range[0]));
  if (lead === null) return undefined;
  return { start, end: nextLineAt(yaml, endOf(yaml, item)), indentation: lead[1] ?? '' };
}

/** How many items two lists share at their start, and of the rest at their end. */
function sharedEnds(
  before: readonly WritableValue[],
  after: readonly WritableValue[],
): { head: number; tail: number } {
  const shorter = Math.min(before.length, after.length);
  const isSame = (a: WritableValue | undefined, b: WritableValue | undefined) =>
    a !== undefined && b !== undefined && sameValue(a, b);
  let head = 0;
  while (head < shorter && isSame(before[head], after[head])) head++;
  let tail = 0;
  while (tail < shorter - head && isSame(before.at(-1 - tail), after.at(-1 - tail))) tail++;
  return { head, tail };
}
