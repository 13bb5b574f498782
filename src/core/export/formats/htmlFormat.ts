import type { Steps } from '../../steps.ts';
import { escapeXml } from '../../text/escapeXml.ts';
import { Citations } from '../citations.ts';
import type { ExportFormat, FormatInput } from '../exportFormat.ts';
import { exportStyle, exportStyleHash } from '../html/exportStyle.ts';
import { formatHtmlBlock } from '../html/htmlBlocks.ts';

/** Nothing is loaded and nothing runs; the style in the page is the only one. */
const policy = `default-src 'none'; style-src 'sha256-${exportStyleHash}'; base-uri 'none'; form-action 'none'`;

/** One page for reading and printing that stands alone: no script, nothing from elsewhere. */
export const htmlFormat: ExportFormat = {
  id: 'html',
  label: 'Web Page',
  fileExtension: 'html',
  shows: 'document',
  citesSources: true,
  render: (input) => input.pace(formatPage(input)),
};

function* formatPage(input: FormatInput): Steps<string> {
  const { title, blocks } = input.content.document;
  const citations = new Citations(input);
  const parts: string[] = [];
  for (const block of blocks) {
    parts.push(yield* formatHtmlBlock(block, citations));
    yield;
  }
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeXml(title)}</title>`,
    `<style>${exportStyle}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${escapeXml(title)}</h1>`,
    ...parts,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
