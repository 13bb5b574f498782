import { allRules } from './allRules.ts';
import type { Hit } from './hit.ts';
import { Place, type PlaceFacts } from './place.ts';
import { isLabelRule, type Rule, type ShapeRule } from './rule.ts';
import { labelledColumns } from './tableColumns.ts';

/** How a column's cells are read: a rule, and the pattern that a whole cell fits. */
export interface CellReader {
  readonly rule: Rule;
  /** Words that such a header has at least one of. */
  readonly words: readonly string[];
  readonly header: RegExp;
  readonly cell: RegExp;
}

const readers: readonly CellReader[] = [
  ...allRules.filter(isLabelRule).map((rule) => ({
    rule,
    words: rule.words,
    header: new RegExp(
      `^(?:(?:patient|pt|subject)(?:'s)? )?(?:${rule.label})(?: ?(?:#|id|no\\.?|number|code|\\d|home|work|cell|mobile))?$`,
    ),
    cell: new RegExp(`^["']?#?(${rule.value})["']?$`),
  })),
  ...allRules.filter(isDated).map((rule) => ({
    rule,
    ...labelledColumns.date,
    cell: new RegExp(`^["']?(${rule.pattern.source})["']?$`),
  })),
  ...allRules
    .filter(({ id }) => id === 'name-labelled')
    .map((rule) => ({ rule, ...labelledColumns.name, cell: labelledColumns.nameCell })),
];

const readersByWord: ReadonlyMap<string, readonly CellReader[]> = new Map(
  [...new Set(readers.flatMap(({ words }) => words))].map((word) => [
    word,
    readers.filter(({ words }) => words.includes(word)),
  ]),
);

/** Those of names. */
export const nameReaders: readonly CellReader[] = readers.filter(({ rule }) => rule.type === 'name');

/** How the cells of a column are read; none where its header says nothing of interest. */
export function readersOf(header: string): readonly CellReader[] {
  const found = new Set((header.match(/[a-z]+/g) ?? []).flatMap((word) => readersByWord.get(word) ?? []));
  return [...found].filter((reader) => reader.header.test(header));
}

/** Reads a cell that begins at an offset. */
export function readCell(
  cellReaders: readonly CellReader[],
  cell: string,
  start: number,
  facts: PlaceFacts,
  hits: Hit[],
): void {
  const text = cell.trim();
  const at = start + cell.length - cell.trimStart().length;
  for (const { rule, cell: pattern } of cellReaders) {
    const isName = pattern === labelledColumns.nameCell;
    const [, value] = pattern.exec(isName ? facts.scanned.text.slice(at, at + text.length) : text) ?? [];
    if (value === undefined) continue;
    const from = at + text.indexOf(value.toLowerCase());
    const place = new Place(facts, { start: from, end: from + value.length });
    if ('label' in rule && rule.accepts?.(value, place) === false && !/\d{3}/.test(value)) continue;
    hits.push({ rule, start: from, end: from + value.length });
    break;
  }
}

function isDated(rule: Rule): rule is ShapeRule {
  return 'pattern' in rule && rule.type === 'date';
}
