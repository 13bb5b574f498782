import type { OffsetRange } from '../text/textEdit.ts';
import { type CellReader, readCell, readersOf } from './columnReaders.ts';
import type { Hit } from './hit.ts';
import type { PlaceFacts } from './place.ts';

/** `input mrn dob :mmddyy10.; datalines;` of SAS, up to its first line of values. */
export const inputPattern =
  /\binput\b((?:(?!\binput\b)[^;]){1,400});\s{0,20}(?:datalines|cards)4?;[ \t]{0,20}\n/g;

/** `insert into t (mrn, dob) values` of SQL. */
export const insertPattern = /\binsert into ["\w.]{1,80} ?\(([^()]{1,400})\)\s{0,20}values\b/g;

export const datalinesCell = /[^\s,;]+/g;
export const insertCell = /\(|'[^'\n]*'|[^\s,()']+/g;

type Columns = readonly (readonly CellReader[])[];

/** Values whose columns a statement names before them: lines of data in a SAS program, rows in a statement of SQL. */
export function findInNamedColumns(facts: PlaceFacts): readonly Hit[] {
  const { lower } = facts.scanned;
  const hits: Hit[] = [];
  if (lower.includes('datalines') || lower.includes('cards')) {
    for (const { names, start, end } of statements(lower, inputPattern)) {
      const columns = columnsOf(names.match(/(?<![\w:@$#.])[a-z_]\w*(?![\w.])/g) ?? []);
      readDatalines(columns, start, end, facts, hits);
    }
  }
  if (lower.includes('insert into')) {
    for (const { names, start, end } of statements(lower, insertPattern))
      readInserted(columnsOf(names.split(',')), start, end, facts, hits);
  }
  return hits;
}

interface Statement extends OffsetRange {
  /** What it says of the columns. */
  readonly names: string;
}

/** Statements, each with what stands between it and the next one. */
function statements(lower: string, pattern: RegExp): readonly Statement[] {
  const matches = [...lower.matchAll(pattern)];
  return matches.map(({ index, 0: statement, 1: names = '' }, number) => ({
    names,
    start: index + statement.length,
    end: matches[number + 1]?.index ?? lower.length,
  }));
}

function columnsOf(names: readonly string[]): Columns {
  return names.map((name) => readersOf(name.trim().replace(/["`]/g, '').replace(/_+/g, ' ')));
}

function readDatalines(columns: Columns, from: number, to: number, facts: PlaceFacts, hits: Hit[]): void {
  const { lower } = facts.scanned;
  let start = from;
  while (start < to && lower[start] !== ';') {
    const lineEnd = lower.indexOf('\n', start);
    const end = lineEnd < 0 ? lower.length : lineEnd;
    let column = 0;
    for (const cell of lower.slice(start, end).matchAll(datalinesCell)) {
      readCell(columns[column] ?? [], cell[0], start + cell.index, facts, hits);
      column += 1;
    }
    start = end + 1;
  }
}

function readInserted(columns: Columns, from: number, to: number, facts: PlaceFacts, hits: Hit[]): void {
  const { lower } = facts.scanned;
  const [values = ''] = lower.slice(from, to).split(';', 1);
  let column = 0;
  for (const cell of values.matchAll(insertCell)) {
    if (cell[0] === '(') {
      column = 0;
      continue;
    }
    readCell(columns[column] ?? [], cell[0], from + cell.index, facts, hits);
    column += 1;
  }
}
