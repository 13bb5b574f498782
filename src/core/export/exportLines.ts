import type { ExportBlock, ExportItem, ExportLine, ExportSpan } from './exportDocument.ts';

/** A line of one plain text. */
export function textLine(text: string): ExportLine {
  return text === '' ? [] : [textSpan(text)];
}

export function textSpan(text: string): ExportSpan {
  return { kind: 'text', text };
}

/** A line that begins with what it is, set off: `**Result** 71 rows were converted`. */
export function labelledLine(label: string, text: string): ExportLine {
  return [{ kind: 'strong', text: label }, ...textLine(text)];
}

/** A line with the records that it comes from behind it. */
export function sourcedLine(text: string, ids: readonly string[]): ExportLine {
  return [textSpan(text), { kind: 'sources', ids }];
}

export function heading(text: string, level: 2 | 3 = 2): ExportBlock {
  return { kind: 'heading', level, text };
}

export function paragraph(text: string): ExportBlock {
  return { kind: 'paragraph', line: textLine(text) };
}

/** A list; no block at all where it would be empty. */
export function list(lines: readonly ExportLine[]): readonly ExportBlock[] {
  return lines.length === 0 ? [] : [{ kind: 'list', items: lines.map((line) => ({ line })) }];
}

/** A list of points with smaller points; no block at all where it would be empty. */
export function itemList(items: readonly ExportItem[]): readonly ExportBlock[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

/** A section: its heading and blocks; nothing where there are no blocks. */
export function section(title: string, blocks: readonly ExportBlock[]): readonly ExportBlock[] {
  return blocks.length === 0 ? [] : [heading(title), ...blocks];
}
