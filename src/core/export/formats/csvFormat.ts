import type { LeftOut } from '../../achievement/achievementReport.ts';
import { mapInSteps } from '../../steps.ts';
import type { TidyCell, TidyTable } from '../exportContent.ts';
import type { ExportFormat } from '../exportFormat.ts';
import { formatLeftOut } from '../leftOutWords.ts';

/**
 * A tidy table as comma-separated values (RFC 4180): CRLF, quotes where they are needed, never a line end in a cell,
 * because PROC IMPORT reads none.
 *
 * UTF-8 without a byte order mark: `read.csv` would take a mark for a part of the first column's name, and PROC IMPORT
 * in a session with UTF-8 needs none.
 */
export const csvFormat: ExportFormat = {
  id: 'csv',
  label: 'CSV Table',
  fileExtension: 'csv',
  shows: 'table',
  citesSources: false,
  render: async ({ content: { table = emptyTable, leftOut }, pace }) => {
    const { columns, rows } = table;
    const lines = [columns, ...rows, ...leftOut.map((part) => leftOutRow(part, columns))];
    const texts = await pace(mapInSteps(lines, (cells) => `${cells.map(formatCell).join(',')}\r\n`));
    return texts.join('');
  },
};

const emptyTable: TidyTable = { columns: ['row', 'title', 'value'], rows: [] };

function leftOutRow(part: LeftOut, columns: readonly string[]): readonly TidyCell[] {
  return columns.map((column, index) => {
    if (index === 0) return 'left_out';
    if (column === 'title') return formatLeftOut(part);
    return column === 'value' ? part.count : '';
  });
}

function formatCell(cell: TidyCell): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const text = withoutFormula(cell.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' '));
  return /[",]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Spreadsheets run what starts with one of these marks, some after spaces or quotes and in full width too
 * (OWASP, CSV Injection); an apostrophe in front makes it a text. A plain number is no formula.
 */
const formulaStart = /^[\s'"`]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u;
const plainNumber = /^[+-]?\d+(?:\.\d+)?$/;

function withoutFormula(text: string): string {
  return formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}
