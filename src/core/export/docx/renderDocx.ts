import { Document, Footer, Packer, Paragraph, TextRun } from 'docx';
import { xmlText } from '../../text/escapeXml.ts';
import { Citations } from '../citations.ts';
import type { FormatInput } from '../exportFormat.ts';
import { docxBlock } from './docxBlocks.ts';
import { docxNumbering, docxStyles, pageMargin, pageSize, quietColour } from './docxStyles.ts';
import { repeatableDocx } from './repeatableDocx.ts';

/** The document as a DOCX file (ECMA-376). */
export async function renderDocx(input: FormatInput): Promise<Uint8Array> {
  const { title, blocks } = input.content.document;
  const citations = new Citations(input);
  const document = new Document({
    title: xmlText(title),
    creator: 'Research Logbook',
    lastModifiedBy: 'Research Logbook',
    styles: docxStyles,
    numbering: docxNumbering,
    sections: [
      {
        properties: { page: { size: pageSize, margin: pageMargin } },
        footers: { default: pageNumbers() },
        children: [
          new Paragraph({ heading: 'Title', children: [new TextRun({ text: xmlText(title) })] }),
          ...blocks.flatMap((block) => docxBlock(block, citations)),
        ],
      },
    ],
  });
  return repeatableDocx(await Packer.pack(document, 'uint8array'), input.today);
}

function pageNumbers(): Footer {
  const numbers = new TextRun({
    children: ['CURRENT', ' / ', 'TOTAL_PAGES'],
    size: 17,
    color: quietColour,
  });
  return new Footer({ children: [new Paragraph({ alignment: 'right', children: [numbers] })] });
}
