import { flatMapInSteps, mapInSteps, type Steps } from '../../steps.ts';
import { type Citation, Citations, type LetteredEvidence } from '../citations.ts';
import { escapeMarkdown } from '../escapeMarkdown.ts';
import type { ExportBlock, ExportLine, ExportSpan, ExportTable } from '../exportDocument.ts';
import type { ExportFormat, FormatInput } from '../exportFormat.ts';

/** Markdown for reading: each line with links to the records that it comes from. */
export const markdownFormat: ExportFormat = {
  id: 'markdown',
  label: 'Markdown',
  fileExtension: 'md',
  shows: 'document',
  citesSources: true,
  render: (input) => input.pace(formatPage(input)),
};

function* formatPage(input: FormatInput): Steps<string> {
  const { title, blocks } = input.content.document;
  const citations = new Citations(input);
  const parts = [`# ${escapeMarkdown(title)}`];
  for (const block of blocks) {
    parts.push(yield* formatBlock(block, citations));
    yield;
  }
  return `${parts.join('\n\n')}\n`;
}

function* formatBlock(block: ExportBlock, citations: Citations): Steps<string> {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`;
    case 'paragraph':
      return formatLine(block.line, citations);
    case 'list':
      return (yield* flatMapInSteps(block.items, ({ line, details = [] }) => [
        `- ${formatLine(line, citations)}`,
        ...details.map((detail) => `  - ${formatLine(detail, citations)}`),
      ])).join('\n');
    case 'table':
      return yield* formatTable(block, citations);
    case 'chart':
      return `${escapeMarkdown(block.title)}\n\n${yield* formatTable(block.table, citations)}`;
    case 'blanks':
      return block.labels.map((label) => `${escapeMarkdown(label)}: ${'\\_'.repeat(30)}`).join('\n\n');
  }
}

function* formatTable({ columns, rows }: ExportTable, citations: Citations): Steps<string> {
  const heads = columns.map(({ title }) => escapeMarkdown(title));
  const rules = columns.map(({ isNumber }) => (isNumber === true ? '---:' : '---'));
  const cells = yield* mapInSteps(rows, (row) => row.map((line) => formatLine(line, citations)));
  return [heads, rules, ...cells].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function formatLine(line: ExportLine, citations: Citations): string {
  return line.map((span) => formatSpan(span, citations)).join(' ');
}

function formatSpan(span: ExportSpan, citations: Citations): string {
  switch (span.kind) {
    case 'text':
      return escapeMarkdown(span.text);
    case 'strong':
      return `**${escapeMarkdown(span.text)}**`;
    case 'sources':
      return citations
        .cite(span.ids)
        .flatMap((citation) => [formatCitation(citation), ...citation.evidence.map(formatEvidence)])
        .join(' ');
  }
}

function formatCitation({ number, link }: Citation): string {
  return link === undefined ? `\\[${number}\\]` : `[${number}](${link})`;
}

/** The path stands in the title, which a reader shows when the pointer is on the link. */
function formatEvidence({ name, title, link }: LetteredEvidence): string {
  return `[${name}](${link} "${escapeMarkdown(title).replaceAll('"', '&quot;')}")`;
}
