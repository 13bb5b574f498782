import { type CellReader, nameReaders, readCell, readersOf } from './columnReaders.ts';
import type { Hit } from './hit.ts';
import type { PlaceFacts } from './place.ts';

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
  const names = line.split(mark).map((cell) => (/^\W*names?\W*$/.test(cell) ? nameReaders : undefined));
  return { mark, columns: columns.map((column, index) => names[index] ?? column) };
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
    const readers = columns[column];
    if (readers !== undefined && readers.length > 0) readCell(readers, cell, start, facts, hits);
    start += cell.length + mark.length;
  }
}
