import { allRules } from './allRules.ts';
import type { Hit } from './hit.ts';
import { Place, type PlaceFacts } from './place.ts';
import { isLabelRule, type Rule, type ShapeRule } from './rule.ts';
import { labelledColumns } from './tableColumns.ts';

/** How a column's cells are read: a rule, and the pattern that a whole cell fits. */
interface CellReader {
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
      `^(?:(?:patient|pt|subject)(?:'s)? )?(?:${rule.label})(?: ?(?:#|id|no\\.?|number|code))?$`,
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

/** Lines longer than this are no tables that people read. */
const longestLine = 4000;

const longestHeader = 40;

interface Table {
  readonly mark: string;
  /** By column; `undefined` where a column is of no interest. */
  readonly columns: readonly (readonly CellReader[])[];
}

/** Cells of tables in Markdown, and of lines of values with commas, semicolons or tabs, whose header is a label. */
export function findInTables(facts: PlaceFacts): readonly Hit[] {
  const { lower } = facts.scanned;
  const hits: Hit[] = [];
  let table: Table | undefined;
  const known: KnownHeaders = new Map();
  let start = 0;
  while (start < lower.length) {
    const lineEnd = lower.indexOf('\n', start);
    const end = lineEnd < 0 ? lower.length : lineEnd;
    if (end - start <= longestLine) {
      const line = lower.slice(start, end);
      const mark = markOf(line);
      if (mark === undefined) table = undefined;
      else if (table?.mark !== mark) table = readHeader(line, mark, known);
      else if (!/^[|:\- ]*$/.test(line)) readRow(table, line, start, facts, hits);
    }
    start = end + 1;
  }
  return hits;
}

function markOf(line: string): string | undefined {
  return ['|', '\t', ',', ';'].find((mark) => line.includes(mark));
}

/** Prose with commas looks like headers, and says the same again and again. */
type KnownHeaders = Map<string, readonly CellReader[]>;

function readHeader(line: string, mark: string, known: KnownHeaders): Table | undefined {
  const columns = line.split(mark).map((cell) => {
    // What has long numbers names no column.
    if (cell.length > 2 * longestHeader || /\d\d\d/.test(cell)) return [];
    const header = cell
      .trim()
      .replace(/^["']|["']$/g, '')
      .replace(/[_ ]+/g, ' ');
    if (header.length > longestHeader) return [];
    const columnReaders = known.get(header) ?? readersOf(header);
    known.set(header, columnReaders);
    return columnReaders;
  });
  if (columns.length < 2 || columns.every((column) => column.length === 0)) return undefined;
  // A column that is only called "name" is one of people where another one is.
  const names = line
    .split(mark)
    .map((cell) =>
      /^\W*names?\W*$/.test(cell) ? readers.filter(({ rule }) => rule.type === 'name') : undefined,
    );
  return { mark, columns: columns.map((column, index) => names[index] ?? column) };
}

function readersOf(header: string): readonly CellReader[] {
  const found = new Set((header.match(/[a-z]+/g) ?? []).flatMap((word) => readersByWord.get(word) ?? []));
  return [...found].filter((reader) => reader.header.test(header));
}

function readRow(
  { mark, columns }: Table,
  line: string,
  lineStart: number,
  facts: PlaceFacts,
  hits: Hit[],
): void {
  let start = lineStart;
  for (const [column, cell] of line.split(mark).entries()) {
    const blank = cell.length - cell.trimStart().length;
    for (const { rule, cell: pattern } of columns[column] ?? []) {
      const text = cell.trim();
      const [, value] =
        pattern.exec(
          pattern === labelledColumns.nameCell
            ? facts.scanned.text.slice(start + blank, start + blank + text.length)
            : text,
        ) ?? [];
      if (value === undefined) continue;
      const from = start + blank + text.indexOf(value.toLowerCase());
      const place = new Place(facts, { start: from, end: from + value.length });
      if ('label' in rule && rule.accepts?.(value, place) === false && !/\d{3}/.test(value)) continue;
      hits.push({ rule, start: from, end: from + value.length });
      break;
    }
    start += cell.length + mark.length;
  }
}

function isDated(rule: Rule): rule is ShapeRule {
  return 'pattern' in rule && rule.type === 'date';
}
