import type { LogbookView } from '../index/logbookContents.ts';
import { type Steps, visitInSteps } from '../steps.ts';
import type { ExportBlock, ExportDocument, ExportLine } from './exportDocument.ts';
import type { FormatInput } from './exportFormat.ts';

/** Links by record id; of several files with one id the first in the order of the contents. */
export function linksOf(
  { contents }: LogbookView,
  pathToLogbook: string,
  isClean: (path: string) => boolean,
): FormatInput['linkTo'] {
  const pathsById = new Map<string, string>();
  for (const { path, record } of contents.records) {
    if (!pathsById.has(record.id)) pathsById.set(record.id, path);
  }
  const linksById = new Map<string, string | undefined>();
  return (id) => {
    const path = pathsById.get(id);
    if (path === undefined) return undefined;
    if (!linksById.has(id)) {
      const link = pathToLogbook === '' ? path : `${pathToLogbook}/${path}`;
      linksById.set(id, isClean(path) ? encodePath(link) : undefined);
    }
    return linksById.get(id);
  };
}

/** A path of nothing but characters that stay as they are. */
const clearPath = /^[\w./~-]*$/;

/** A path as the destination of a Markdown link: parentheses are encoded too, for they would end it. */
export function encodePath(path: string): string {
  if (clearPath.test(path)) return path;
  const wellFormed = path.replace(/\p{Cs}/gu, '\uFFFD');
  const segments = wellFormed.split('/').map((segment) => encodeURIComponent(segment));
  return segments
    .join('/')
    .replace(/[()!*']/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Ids of all records that a document cites. */
export function* citedIds({ blocks }: ExportDocument): Steps<readonly string[]> {
  const cited = new Set<string>();
  for (const block of blocks) {
    yield;
    yield* visitInSteps(linesOf(block), (line) => {
      for (const span of line) {
        if (span.kind === 'sources') for (const id of span.ids) cited.add(id);
      }
    });
  }
  return [...cited];
}

function linesOf(block: ExportBlock): readonly ExportLine[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.line];
    case 'list':
      return block.items.flatMap(({ line, details = [] }) => [line, ...details]);
    case 'table':
      return block.rows.flat();
    case 'chart':
      return block.table.rows.flat();
    case 'heading':
    case 'blanks':
      return [];
  }
}
