import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** The XML parts of a DOCX file by path; throws for a part that is not well-formed. */
export function docxParts(bytes: string | Uint8Array): Readonly<Record<string, string>> {
  if (typeof bytes === 'string') throw new TypeError('a DOCX file is no text');
  const parts = Object.entries(unzipSync(bytes)).map(
    ([path, content]) => [path, strFromU8(content)] as const,
  );
  for (const [path, xml] of parts) {
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw new Error(`${path}: ${error.message}`);
    });
    parser.write(xml).close();
  }
  return Object.fromEntries(parts);
}

/** The words of the document, its paragraphs one a line. */
export function docxText(parts: Readonly<Record<string, string>>): string {
  const lines: string[] = [];
  let line = '';
  let isText = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    isText = name === 'w:t';
  });
  parser.on('text', (text) => {
    if (isText) line += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') isText = false;
    if (name !== 'w:p') return;
    lines.push(line);
    line = '';
  });
  parser.write(parts['word/document.xml'] ?? '').close();
  return lines.join('\n');
}
