import { isRecordId } from '../../records/recordId.ts';
import { type Steps, visitInSteps } from '../../steps.ts';
import type { ExportContent, ExportEntry, TidyTable } from '../exportContent.ts';
import type { ExportBlock, ExportDocument, ExportLine, ExportTable } from '../exportDocument.ts';
import { sealBlocks } from '../sealBlocks.ts';
import { readablePath } from './readablePath.ts';

/** A text that would leave the logbook, and the ids of the records that it says it is from. */
export interface LeavingText {
  readonly text: string;
  readonly ids: readonly string[];
}

/** Every text of a content, each once, with the records that it names first. */
export function* leavingTexts(content: ExportContent): Steps<readonly LeavingText[]> {
  const { document, table, resume, days = [], entries = [] } = content;
  const idsByText = new Map<string, readonly string[]>();
  const take = (text: string, ids: readonly string[] = []): void => {
    if (text !== '' && (ids.length > 0 || !idsByText.has(text)))
      idsByText.set(text, idsByText.get(text) ?? ids);
  };
  take(document.title);
  for (const block of ownBlocks(document, content)) {
    yield;
    yield* takeBlock(block, take);
  }
  if (table !== undefined) yield* takeTidyTable(table, take);
  if (resume !== undefined) yield* visitInSteps(textsIn(resume), (text) => take(text));
  yield* visitInSteps(days, ({ summary }) => take(summary));
  yield* visitInSteps(entries, (entry) => takeEntry(entry, take));
  return [...idsByText].map(([text, ids]) => ({ text, ids }));
}

type Take = (text: string, ids?: readonly string[]) => void;

/** The seal closes a document; it has nothing but ids, days and digests, in which anything may be read. */
function ownBlocks({ blocks }: ExportDocument, { seal }: ExportContent): readonly ExportBlock[] {
  return seal === undefined ? blocks : blocks.slice(0, blocks.length - sealBlocks(seal).length);
}

function* takeBlock(block: ExportBlock, take: Take): Steps<void> {
  switch (block.kind) {
    case 'heading':
      return take(block.text);
    case 'paragraph':
      return takeLine(block.line, take);
    case 'list':
      return yield* visitInSteps(block.items, ({ line, details = [] }) => {
        takeLine(line, take);
        for (const detail of details) takeLine(detail, take);
      });
    case 'table':
      return yield* takeTable(block, take);
    case 'chart':
      take(block.title);
      for (const text of textsIn(block.drawing)) take(text);
      return yield* takeTable(block.table, take);
    case 'blanks':
      for (const label of block.labels) take(label);
  }
}

function takeLine(line: ExportLine, take: Take): void {
  const ids = line.flatMap((span) => (span.kind === 'sources' ? span.ids : []));
  const texts = line.flatMap((span) => (span.kind === 'sources' ? [] : [span.text]));
  take(texts.join(' '), ids);
}

function* takeTable({ caption, columns, rows }: ExportTable, take: Take): Steps<void> {
  take(caption);
  for (const { title } of columns) take(title);
  yield* visitInSteps(rows, (row) => {
    for (const cell of row) takeLine(cell, take);
  });
}

function* takeTidyTable({ columns, rows }: TidyTable, take: Take): Steps<void> {
  const idColumn = columns.indexOf('record_id');
  const sourcesColumn = columns.indexOf('sources');
  yield* visitInSteps(rows, (row) => {
    const ids = [row[idColumn], ...String(row[sourcesColumn] ?? '').split('; ')].map(String);
    // An id is made of random letters and digits, in which anything may be read.
    const ownTexts = row.filter((cell) => typeof cell === 'string' && !cell.split('; ').every(isRecordId));
    for (const cell of ownTexts) take(String(cell), ids);
  });
}

function takeEntry(entry: ExportEntry, take: Take): void {
  take(readablePath(entry.path));
  if (!('content' in entry) || typeof entry.content !== 'string') return;
  // Letters have sentences that go on in the next line.
  for (const part of entry.content.split(/\n\s*\n/)) take(part);
}

/** Every text in a value of plain data. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
