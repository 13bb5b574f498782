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

/** The most letters that a column counts with, so that none takes all. */
const mostLetters = 60;
/** Longer words are broken: an address must not push the other columns off the page. */
const longestWord = 18;
/** Twentieths of a point: a letter of the table's size on average, and the space between two columns. */
const letterWidth = 105;
const columnGap = 150;

/**
 * Widths of columns: each first gets the room of its longest word, so that dates stay whole, then they share the rest by
 * their longest text.
 */
function columnWidths({ columns, rows }: Pick<ExportTable, 'columns' | 'rows'>): readonly number[] {
  const needs = columns.map(({ title }, column) => {
    const cells = rows.map((row) => row[column] ?? []);
    const letters = cells.reduce((most, cell) => Math.max(most, lettersOf(cell)), title.length);
    const word = cells.reduce((most, cell) => Math.max(most, longestWordOf(cell)), boldLetters(title));
    return {
      letters: Math.min(mostLetters, letters),
      room: Math.min(longestWord, word) * letterWidth + columnGap,
    };
  });
  const rooms = needs.reduce((sum, { room }) => sum + room, 0);
  const letters = needs.reduce((sum, need) => sum + need.letters, 0);
  const rest = textWidth - rooms;
  return needs.map((need) =>
    Math.floor(
      rest < 0
        ? (textWidth * need.room) / rooms
        : need.room + (letters === 0 ? 0 : (rest * need.letters) / letters),
    ),
  );
}

/** A date is one word here, although programs would break it at its hyphens. */
function longestWordOf(line: ExportLine): number {
  return Math.max(0, ...line.map((span) => (span.kind === 'sources' ? 0 : longestIn(span.text))));
}

/** Heads are bold, which takes about a letter more. */
function boldLetters(title: string): number {
  return longestIn(title) + 1;
}

function longestIn(text: string): number {
  return Math.max(...text.split(/\s/).map((word) => word.length));
}

/** A number of sources takes about three letters. */
function lettersOf(line: ExportLine): number {
  return line.reduce(
    (sum, span) => sum + (span.kind === 'sources' ? span.ids.length * 3 : span.text.length + 1),
    0,
  );
}
