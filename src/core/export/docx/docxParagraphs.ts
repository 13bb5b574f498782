import { escapeXml } from '../../text/escapeXml.ts';
import type { Citations } from '../citations.ts';
import type { ExportLine, ExportSpan } from '../exportDocument.ts';
import type { DocxLinks } from './docxLinks.ts';
import { linkColour, quietColour } from './docxStyles.ts';

/** What the paragraphs of one document share. */
export interface DocxContext {
  readonly citations: Citations;
  readonly links: DocxLinks;
  /** Id of the list of all bullets. */
  readonly bulletsId: string;
}

/** A paragraph (ECMA-376, part 1, 17.3.1.22): its properties in the order of the schema, then its runs. */
export function docxParagraph(properties: string, runs: string): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** The property that gives a paragraph a style. */
export function docxStyle(name: 'Title' | 'Heading1' | 'Heading2' | 'ListParagraph' | 'Caption'): string {
  return `<w:pStyle w:val="${name}"/>`;
}

/** A run: text of one look. */
export function docxRun(text: string, look = ''): string {
  const properties = look === '' ? '' : `<w:rPr>${look}</w:rPr>`;
  return `<w:r>${properties}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/** The runs of a line, spans parted by blanks, sources as small numbers that lead to them. */
export function docxRuns(line: ExportLine, context: DocxContext): string {
  return line
    .map((span, index) => {
      const blank = index > 0 && span.kind !== 'sources' ? docxRun(' ') : '';
      return blank + docxSpan(span, context);
    })
    .join('');
}

function docxSpan(span: ExportSpan, context: DocxContext): string {
  switch (span.kind) {
    case 'text':
      return docxRun(span.text);
    case 'strong':
      return docxRun(span.text, '<w:b/>');
    case 'sources':
      return context.citations
        .cite(span.ids)
        .flatMap(({ number, link, evidence }) => [
          docxCitation(String(number), link, context),
          ...evidence.map((file) => docxCitation(file.name, file.link, context)),
        ])
        .join('');
  }
}

function docxCitation(name: string, link: string | undefined, { links }: DocxContext): string {
  const id = links.idOf(link);
  const colour = id === undefined ? quietColour : linkColour;
  const run = docxRun(` ${name}`, `<w:color w:val="${colour}"/><w:vertAlign w:val="superscript"/>`);
  return id === undefined ? run : `<w:hyperlink r:id="${id}" w:history="1">${run}</w:hyperlink>`;
}
