import { Document, Footer, Packer, Paragraph, TextRun } from 'docx';
import type { CivilDate } from '../../dates/civilDate.ts';
import { xmlText } from '../../text/escapeXml.ts';
import { fromBytes, unzipFiles } from '../zipFiles.ts';
import { bulletList, docxNumbering, docxStyles, pageMargin, pageSize, quietColour } from './docxStyles.ts';

/** The parts of a DOCX file by path, in order. */
export type DocxPackage = Map<string, string>;

/** Parts of a DOCX file with our styles and lists, whose one paragraph is a point of the list of bullets. */
export async function makeDocxPackage(title: string, day: CivilDate): Promise<DocxPackage> {
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
        children: [new Paragraph({ numbering: { reference: bulletList, level: 0 }, children: [] })],
      },
    ],
  });
  const files = unzipFiles(await Packer.pack(document, 'uint8array'));
  const parts = new Map(files.map(([path, content]) => [path, fromBytes(content)]));
  const core = 'docProps/core.xml';
  parts.set(core, withDay(parts.get(core) ?? '', day));
  return parts;
}

function pageNumbers(): Footer {
  const numbers = new TextRun({ children: ['CURRENT', ' / ', 'TOTAL_PAGES'], size: 17, color: quietColour });
  return new Footer({ children: [new Paragraph({ alignment: 'right', children: [numbers] })] });
}

/** The library stamps the time; a title cannot match, for in XML it holds no `<`. */
function withDay(xml: string, day: CivilDate): string {
  return xml.replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
    (_, start: string) => `${start}${day}T00:00:00Z`,
  );
}
