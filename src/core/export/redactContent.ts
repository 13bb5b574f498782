import type { SvgElement } from '../chart/svgElement.ts';
import { mapInSteps, type Steps } from '../steps.ts';
import type { ExportContent, ExportEntry, TidyTable } from './exportContent.ts';
import type { ExportBlock, ExportDocument, ExportLine, ExportTable } from './exportDocument.ts';
import type { Redactor } from './redactor.ts';

type Redact = (text: string) => string;

/** A content with every text that a user may have written redacted: no format can print another one. */
export function* redactContent(content: ExportContent, redactor: Redactor): Steps<ExportContent> {
  const redact: Redact = (text) => redactor.redact(text);
  const { document, table, resume, days, entries, ...facts } = content;
  return {
    ...facts,
    document: yield* redactDocument(document, redact),
    ...(table && { table: yield* redactTidyTable(table, redact) }),
    ...(resume && { resume: redactTexts(resume, redact) }),
    ...(entries && { entries: entries.map((entry) => redactEntry(entry, redact)) }),
    ...(days && {
      days: yield* mapInSteps(days, (day) => ({ ...day, summary: redact(day.summary) })),
    }),
  };
}

function* redactDocument({ title, blocks }: ExportDocument, redact: Redact): Steps<ExportDocument> {
  const redacted: ExportBlock[] = [];
  for (const block of blocks) {
    redacted.push(yield* redactBlock(block, redact));
    yield;
  }
  return { title: redact(title), blocks: redacted };
}

function* redactBlock(block: ExportBlock, redact: Redact): Steps<ExportBlock> {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: redact(block.text) };
    case 'paragraph':
      return { ...block, line: redactLine(block.line, redact) };
    case 'list':
      return {
        ...block,
        items: yield* mapInSteps(block.items, ({ line, details }) => ({
          line: redactLine(line, redact),
          ...(details && { details: details.map((detail) => redactLine(detail, redact)) }),
        })),
      };
    case 'table':
      return { ...block, ...(yield* redactTable(block, redact)) };
    case 'chart':
      return {
        ...block,
        title: redact(block.title),
        drawing: redactDrawing(block.drawing, redact),
        table: yield* redactTable(block.table, redact),
      };
    case 'blanks':
      return { ...block, labels: block.labels.map(redact) };
  }
}

function* redactTable({ caption, columns, rows }: ExportTable, redact: Redact): Steps<ExportTable> {
  return {
    caption: redact(caption),
    columns: columns.map((column) => ({ ...column, title: redact(column.title) })),
    rows: yield* mapInSteps(rows, (row) => row.map((line) => redactLine(line, redact))),
  };
}

/** Ids of sources are ours and are never shown. */
function redactLine(line: ExportLine, redact: Redact): ExportLine {
  return line.map((span) => (span.kind === 'sources' ? span : { ...span, text: redact(span.text) }));
}

function redactDrawing(element: SvgElement, redact: Redact): SvgElement {
  return {
    ...element,
    children: element.children.map((child) =>
      typeof child === 'string' ? redact(child) : redactDrawing(child, redact),
    ),
  };
}

function* redactTidyTable({ columns, rows }: TidyTable, redact: Redact): Steps<TidyTable> {
  return {
    columns,
    rows: yield* mapInSteps(rows, (row) =>
      row.map((cell) => (typeof cell === 'string' ? redact(cell) : cell)),
    ),
  };
}

/** Every text in a value of plain data. */
function redactTexts<T>(value: T, redact: Redact): T {
  const map = (part: unknown): unknown => {
    if (typeof part === 'string') return redact(part);
    if (Array.isArray(part)) return part.map(map);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, map(inner)]));
  };
  // Texts stay texts and everything else stays as it is, so the type stays too.
  return map(value) as T;
}

/** A file's lines, each with its indentation: lists and code mean something by it. */
function redactEntry(entry: ExportEntry, redact: Redact): ExportEntry {
  const path = redact(entry.path);
  if (!('content' in entry) || typeof entry.content !== 'string') return { ...entry, path };
  const lines = entry.content.split(/\r?\n/);
  return { path, content: lines.map((line) => (/^ */.exec(line)?.[0] ?? '') + redact(line)).join('\n') };
}
