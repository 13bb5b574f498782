import { ExternalHyperlink, Paragraph, Tab, type Table, TextRun } from 'docx';
import { xmlText } from '../../text/escapeXml.ts';
import type { Citation, Citations } from '../citations.ts';
import type { ExportBlock, ExportLine, ExportSpan } from '../exportDocument.ts';
import { safeLink } from '../safeLink.ts';
import { bulletList, linkColour, quietColour, textWidth } from './docxStyles.ts';
import { docxTable } from './docxTable.ts';

/** A part of a paragraph. */
export type DocxRun = TextRun | ExternalHyperlink;

/** A block as paragraphs and tables. Word has no drawing of ours: a chart is its title and its table. */
export function docxBlock(block: ExportBlock, citations: Citations): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 2 ? 'Heading1' : 'Heading2',
          children: [plainRun(block.text)],
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ children: docxRuns(block.line, citations) })];
    case 'list':
      return block.items.flatMap(({ line, details = [] }) => [
        point(line, 0, citations),
        ...details.map((detail) => point(detail, 1, citations)),
      ]);
    case 'table':
      return tableWithCaption(block.caption, docxTable(block, citations));
    case 'chart':
      return tableWithCaption(block.title, docxTable(block.table, citations));
    case 'blanks':
      return block.labels.map(blank);
  }
}

/** A paragraph after a table keeps it apart from a table that follows: Word would join the two. */
function tableWithCaption(caption: string, table: Table): readonly (Paragraph | Table)[] {
  return [
    new Paragraph({ style: 'Caption', children: [plainRun(caption)] }),
    table,
    new Paragraph({ children: [] }),
  ];
}

function point(line: ExportLine, level: 0 | 1, citations: Citations): Paragraph {
  return new Paragraph({
    style: 'ListParagraph',
    numbering: { reference: bulletList, level },
    children: docxRuns(line, citations),
  });
}

function blank(label: string): Paragraph {
  return new Paragraph({
    spacing: { before: 360 },
    tabStops: [{ type: 'left', position: Math.round(textWidth * 0.75), leader: 'underscore' }],
    children: [plainRun(`${label} `), new TextRun({ children: [new Tab()] })],
  });
}

/** The runs of a line, spans parted by blanks, sources as small numbers that lead to them. */
export function docxRuns(line: ExportLine, citations: Citations): readonly DocxRun[] {
  return line.flatMap((span, index) => [
    ...(index > 0 && span.kind !== 'sources' ? [plainRun(' ')] : []),
    ...runsOf(span, citations),
  ]);
}

function runsOf(span: ExportSpan, citations: Citations): readonly DocxRun[] {
  switch (span.kind) {
    case 'text':
      return [plainRun(span.text)];
    case 'strong':
      return [new TextRun({ text: xmlText(span.text), bold: true })];
    case 'sources':
      return citations.cite(span.ids).flatMap((citation) => [smallRun(' '), citationRun(citation)]);
  }
}

function citationRun({ number, link }: Citation): DocxRun {
  const target = safeLink(link);
  const run = smallRun(String(number), target === undefined ? quietColour : linkColour);
  return target === undefined ? run : new ExternalHyperlink({ link: target, children: [run] });
}

function smallRun(text: string, color: string = quietColour): TextRun {
  return new TextRun({ text, superScript: true, color });
}

function plainRun(text: string): TextRun {
  return new TextRun({ text: xmlText(text) });
}
