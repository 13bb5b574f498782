import { mapInSteps, type Steps } from '../../steps.ts';
import type { ExportLine, ExportTable } from '../exportDocument.ts';
import { type DocxContext, docxParagraph, docxRun, docxRuns } from './docxParagraphs.ts';
import { lineColour, quietColour, textWidth } from './docxStyles.ts';

const noLine = 'w:val="none" w:sz="0" w:space="0" w:color="auto"';
const thinLine = `w:val="single" w:sz="4" w:space="0" w:color="${lineColour}"`;
const tableProperties = [
  `<w:tblW w:w="${textWidth}" w:type="dxa"/>`,
  `<w:tblBorders><w:top ${noLine}/><w:left ${noLine}/><w:bottom ${thinLine}/><w:right ${noLine}/>`,
  `<w:insideH ${thinLine}/><w:insideV ${noLine}/></w:tblBorders>`,
  '<w:tblLayout w:type="fixed"/>',
  '<w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>',
  '<w:bottom w:w="50" w:type="dxa"/><w:right w:w="120" w:type="dxa"/></w:tblCellMar>',
].join('');

/** A table as wide as the text, with a head that is repeated on every page and rows that stay whole. */
export function* docxTable({ columns, rows }: ExportTable, context: DocxContext): Steps<string> {
  const widths = yield* columnWidths({ columns, rows });
  const rowOf = (cells: readonly string[], properties: string): string => {
    const inner = cells.map((runs, column) => {
      const alignment = columns[column]?.isNumber === true ? 'right' : 'left';
      const paragraph = docxParagraph(`<w:spacing w:after="0"/><w:jc w:val="${alignment}"/>`, runs);
      return `<w:tc><w:tcPr><w:tcW w:w="${widths[column] ?? 0}" w:type="dxa"/></w:tcPr>${paragraph}</w:tc>`;
    });
    return `<w:tr><w:trPr><w:cantSplit/>${properties}</w:trPr>${inner.join('')}</w:tr>`;
  };
  const heads = columns.map(({ title }) => docxRun(title, `<w:b/><w:color w:val="${quietColour}"/>`));
  const body = yield* mapInSteps(rows, (row) =>
    rowOf(
      row.map((line) => docxRuns(line, context)),
      '',
    ),
  );
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return [
    `<w:tbl><w:tblPr>${tableProperties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>`,
    rowOf(heads, '<w:tblHeader/>'),
    ...body,
    '</w:tbl>',
  ].join('');
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
function* columnWidths({ columns, rows }: Pick<ExportTable, 'columns' | 'rows'>): Steps<readonly number[]> {
  const needs: { readonly letters: number; readonly room: number }[] = [];
  for (const [column, { title }] of columns.entries()) {
    yield;
    const cells = rows.map((row) => row[column] ?? []);
    const letters = cells.reduce((most, cell) => Math.max(most, lettersOf(cell)), title.length);
    const word = cells.reduce((most, cell) => Math.max(most, longestWordOf(cell)), boldLetters(title));
    needs.push({
      letters: Math.min(mostLetters, letters),
      room: Math.min(longestWord, word) * letterWidth + columnGap,
    });
  }
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
