import { Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { xmlText } from '../../text/escapeXml.ts';
import type { Citations } from '../citations.ts';
import type { ExportLine, ExportTable } from '../exportDocument.ts';
import { type DocxRun, docxRuns } from './docxBlocks.ts';
import { lineColour, quietColour, textWidth } from './docxStyles.ts';

const noBorder = { style: 'none', size: 0, color: 'auto' } as const;
const thinLine = { style: 'single', size: 4, color: lineColour } as const;

/** A table as wide as the text, with a head that is repeated on every page and rows that stay whole. */
export function docxTable({ columns, rows }: ExportTable, citations: Citations): Table {
  const widths = columnWidths({ columns, rows });
  const rowOf = (cells: readonly (readonly DocxRun[])[]): readonly TableCell[] =>
    cells.map(
      (children, column) =>
        new TableCell({
          width: { size: widths[column] ?? 0, type: 'dxa' },
          children: [
            new Paragraph({
              alignment: columns[column]?.isNumber === true ? 'right' : 'left',
              spacing: { after: 0 },
              children,
            }),
          ],
        }),
    );
  const heads = columns.map(({ title }) => [
    new TextRun({ text: xmlText(title), bold: true, color: quietColour }),
  ]);
  return new Table({
    width: { size: textWidth, type: 'dxa' },
    columnWidths: widths,
    layout: 'fixed',
    borders: {
      top: noBorder,
      left: noBorder,
      right: noBorder,
      insideVertical: noBorder,
      bottom: thinLine,
      insideHorizontal: thinLine,
    },
    margins: { top: 50, bottom: 50, right: 120 },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: rowOf(heads) }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: rowOf(row.map((line) => docxRuns(line, citations))),
          }),
      ),
    ],
  });
}

/** The least and the most letters that a column counts with, so that none is crushed and none takes all. */
const fewestLetters = 8;
const mostLetters = 60;

/** Widths by the longest text of each column. */
function columnWidths({ columns, rows }: Pick<ExportTable, 'columns' | 'rows'>): readonly number[] {
  const letters = columns.map(({ title }, column) => {
    const longest = rows.reduce((most, row) => Math.max(most, lettersOf(row[column] ?? [])), title.length);
    return Math.min(mostLetters, Math.max(fewestLetters, longest));
  });
  const all = letters.reduce((sum, count) => sum + count, 0);
  return letters.map((count) => Math.floor((textWidth * count) / all));
}

/** A number of sources takes about three letters. */
function lettersOf(line: ExportLine): number {
  return line.reduce(
    (sum, span) => sum + (span.kind === 'sources' ? span.ids.length * 3 : span.text.length + 1),
    0,
  );
}
