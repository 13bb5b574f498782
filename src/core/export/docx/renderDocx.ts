import type { Steps } from '../../steps.ts';
import { Citations } from '../citations.ts';
import type { ExportBlock } from '../exportDocument.ts';
import type { FormatInput } from '../exportFormat.ts';
import { toBytes, zipFiles } from '../zipFiles.ts';
import { docxBlock } from './docxBlocks.ts';
import { DocxLinks } from './docxLinks.ts';
import { type DocxPackage, makeDocxPackage } from './docxPackage.ts';
import { type DocxContext, docxParagraph, docxRun, docxStyle } from './docxParagraphs.ts';

const contentTypes = '[Content_Types].xml';
const documentPart = 'word/document.xml';
const linksPart = 'word/_rels/document.xml.rels';

/**
 * The document as a DOCX file (ECMA-376), with the same bytes for the same input.
 *
 * A library makes the package, the styles and the lists. The text is written here: the library takes seconds for
 * thousands of sources, and gives links random ids.
 */
export async function renderDocx(input: FormatInput): Promise<Uint8Array> {
  const { title, blocks } = input.content.document;
  const parts = await makeDocxPackage(title, input.today);
  const emptyBody = parts.get(documentPart) ?? '';
  const bulletsId = /<w:numId w:val="(\d+)"/.exec(emptyBody)?.[1] ?? '1';
  const context = { citations: new Citations(input), links: new DocxLinks(), bulletsId };
  const heading = docxParagraph(docxStyle('Title'), docxRun(title));
  const body = heading + (await input.pace(docxBlocks(blocks, context)));
  const [start = ''] = /^.*?<w:body>/s.exec(emptyBody) ?? [];
  parts.set(documentPart, start + body + emptyBody.slice(emptyBody.indexOf('<w:sectPr')));
  const links = parts.get(linksPart) ?? '';
  const end = links.indexOf('</Relationships>');
  parts.set(linksPart, links.slice(0, end) + context.links.toXml() + links.slice(end));
  return zipParts(parts);
}

function* docxBlocks(blocks: readonly ExportBlock[], context: DocxContext): Steps<string> {
  const parts: string[] = [];
  for (const block of blocks) {
    parts.push(yield* docxBlock(block, context));
    yield;
  }
  return parts.join('');
}

/** Where a ZIP is recognised by its first file, it has to be the one with the types of the contents. */
function zipParts(parts: DocxPackage): Uint8Array {
  const paths = [contentTypes, ...[...parts.keys()].filter((path) => path !== contentTypes)];
  return zipFiles(paths.map((path) => [path, toBytes(parts.get(path) ?? '')]));
}
