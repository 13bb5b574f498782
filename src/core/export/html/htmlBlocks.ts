import { formatSvg } from '../../chart/formatSvg.ts';
import { mapInSteps, type Steps } from '../../steps.ts';
import { escapeXml } from '../../text/escapeXml.ts';
import type { Citation, Citations, LetteredEvidence } from '../citations.ts';
import type { ExportBlock, ExportChart, ExportLine, ExportSpan, ExportTable } from '../exportDocument.ts';
import { safeLink } from '../safeLink.ts';

/** A block as HTML; every text is escaped. */
export function* formatHtmlBlock(block: ExportBlock, citations: Citations): Steps<string> {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escapeXml(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${formatLine(block.line, citations)}</p>`;
    case 'list':
      return formatList(
        yield* mapInSteps(block.items, ({ line, details = [] }) => {
          const inner = details.map((detail) => formatLine(detail, citations));
          return formatLine(line, citations) + (inner.length === 0 ? '' : `\n${formatList(inner)}\n`);
        }),
      );
    case 'table':
      return yield* formatTable(block, citations);
    case 'chart':
      return yield* formatChart(block, citations);
    case 'blanks':
      return block.labels.map((label) => `<p class="blank">${escapeXml(label)}</p>`).join('\n');
  }
}

function formatList(items: readonly string[]): string {
  return `<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`;
}

function* formatChart({ title, drawing, table }: ExportChart, citations: Citations): Steps<string> {
  const name = escapeXml(title);
  return [
    `<figure>\n<figcaption>${name}</figcaption>`,
    formatScrolling(name, formatSvg(drawing)),
    `<details>\n<summary>Table</summary>\n${yield* formatTable(table, citations)}\n</details>\n</figure>`,
  ].join('\n');
}

/** What is wider than a narrow page scrolls by itself; then it has to be reached by the keyboard. */
function formatScrolling(name: string, inner: string): string {
  return `<div class="scroll" role="region" tabindex="0" aria-label="${name}">\n${inner}\n</div>`;
}

function* formatTable({ caption, columns, rows }: ExportTable, citations: Citations): Steps<string> {
  const isNumber = (column: number): boolean => columns[column]?.isNumber === true;
  const classOf = (column: number, line: ExportLine = []): string =>
    isNumber(column) ? ' class="number"' : isDay(line) ? ' class="day"' : '';
  const heads = columns.map(
    ({ title }, column) => `<th scope="col"${classOf(column)}>${escapeXml(title)}</th>`,
  );
  const body = yield* mapInSteps(rows, (row) => {
    const cells = row.map((line, column) => {
      const inner = formatLine(line, citations);
      return column === 0
        ? `<th scope="row"${classOf(column, line)}>${inner}</th>`
        : `<td${classOf(column, line)}>${inner}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const name = escapeXml(caption);
  const inner = [
    `<table>\n<caption>${name}</caption>`,
    `<thead><tr>${heads.join('')}</tr></thead>`,
    `<tbody>\n${body.join('\n')}\n</tbody>\n</table>`,
  ];
  return formatScrolling(name, inner.join('\n'));
}

/** A browser breaks a date at its hyphens, where a column is narrow. */
function isDay([span, ...rest]: ExportLine): boolean {
  return rest.length === 0 && span?.kind === 'text' && /^\d{4}-\d{2}-\d{2}$/.test(span.text);
}

function formatLine(line: ExportLine, citations: Citations): string {
  return line
    .map((span, index) => (index > 0 && span.kind !== 'sources' ? ' ' : '') + formatSpan(span, citations))
    .join('');
}

function formatSpan(span: ExportSpan, citations: Citations): string {
  switch (span.kind) {
    case 'text':
      return escapeXml(span.text);
    case 'strong':
      return `<strong>${escapeXml(span.text)}</strong>`;
    case 'sources': {
      const numbers = citations
        .cite(span.ids)
        .flatMap((citation) => [formatCitation(citation), ...citation.evidence.map(formatEvidence)]);
      return numbers.length === 0 ? '' : `<sup>${numbers.join(' ')}</sup>`;
    }
  }
}

function formatCitation({ number, link }: Citation): string {
  const href = safeLink(link);
  if (href === undefined) return String(number);
  return `<a href="${escapeXml(href)}" rel="noopener noreferrer" aria-label="Source ${number}">${number}</a>`;
}

/** The path is what a reader needs to know of the file: on the pointer, and for screen readers. */
function formatEvidence({ name, title, link }: LetteredEvidence): string {
  const href = safeLink(link);
  const words = escapeXml(title);
  if (href === undefined) return name;
  return `<a href="${escapeXml(href)}" rel="noopener noreferrer" title="${words}" aria-label="Evidence ${name}: ${words}">${name}</a>`;
}
