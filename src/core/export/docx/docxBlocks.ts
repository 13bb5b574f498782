import { flatMapInSteps, type Steps } from '../../steps.ts';
import type { ExportBlock, ExportLine } from '../exportDocument.ts';
import { type DocxContext, docxParagraph, docxRun, docxRuns, docxStyle } from './docxParagraphs.ts';
import { textWidth } from './docxStyles.ts';
import { docxTable } from './docxTable.ts';

/** A block as paragraphs and tables. Word has no drawing of ours: a chart is its title and its table. */
export function* docxBlock(block: ExportBlock, context: DocxContext): Steps<string> {
  switch (block.kind) {
    case 'heading':
      return docxParagraph(docxStyle(block.level === 2 ? 'Heading1' : 'Heading2'), docxRun(block.text));
    case 'paragraph':
      return docxParagraph('', docxRuns(block.line, context));
    case 'list':
      return (yield* flatMapInSteps(block.items, ({ line, details = [] }) => [
        point(line, 0, context),
        ...details.map((detail) => point(detail, 1, context)),
      ])).join('');
    case 'table':
      return withCaption(block.caption, yield* docxTable(block, context));
    case 'chart':
      return withCaption(block.title, yield* docxTable(block.table, context));
    case 'blanks':
      return block.labels.map(blank).join('');
  }
}

/** A paragraph after a table keeps it apart from a table that follows: Word would join the two. */
function withCaption(caption: string, table: string): string {
  return docxParagraph(docxStyle('Caption'), docxRun(caption)) + table + docxParagraph('', '');
}

function point(line: ExportLine, level: 0 | 1, context: DocxContext): string {
  const numbering = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${context.bulletsId}"/></w:numPr>`;
  return docxParagraph(docxStyle('ListParagraph') + numbering, docxRuns(line, context));
}

function blank(label: string): string {
  const lineEnd = Math.round(textWidth * 0.75);
  const tab = `<w:tabs><w:tab w:val="left" w:leader="underscore" w:pos="${lineEnd}"/></w:tabs>`;
  return docxParagraph(`${tab}<w:spacing w:before="360"/>`, `${docxRun(`${label} `)}<w:r><w:tab/></w:r>`);
}
