import type { SvgElement } from '../chart/svgElement.ts';

/** A piece of a line. Texts are plain: each format escapes them. */
export type ExportSpan =
  | { readonly kind: 'text' | 'strong'; readonly text: string }
  /** Ids of the records that the line comes from, shown as numbers that lead to them. */
  | { readonly kind: 'sources'; readonly ids: readonly string[] };

/** Spans that follow each other with a space between. */
export type ExportLine = readonly ExportSpan[];

/** One point of a list. */
export interface ExportItem {
  readonly line: ExportLine;
  /** Smaller points beneath it. */
  readonly details?: readonly ExportLine[];
}

export interface ExportColumn {
  readonly title: string;
  /** Numbers are set flush right. */
  readonly isNumber?: boolean;
}

/** The first column names the row; as many cells a row as columns, an empty line for an empty cell. */
export interface ExportTable {
  readonly caption: string;
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly (readonly ExportLine[])[];
}

/** Formats that cannot draw show the table alone. */
export interface ExportChart {
  /** What the chart shows, in words. */
  readonly title: string;
  readonly drawing: SvgElement;
  readonly table: ExportTable;
}

/** A part of a document, top to bottom. */
export type ExportBlock =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly line: ExportLine }
  | { readonly kind: 'list'; readonly items: readonly ExportItem[] }
  | ({ readonly kind: 'table' } & ExportTable)
  | ({ readonly kind: 'chart' } & ExportChart)
  /** Lines to fill in by hand, such as a signature and its date. */
  | { readonly kind: 'blanks'; readonly labels: readonly string[] };

/** What a profile has to say, for formats that are read by people. English: it is a CV or a report. */
export interface ExportDocument {
  readonly title: string;
  readonly blocks: readonly ExportBlock[];
}
