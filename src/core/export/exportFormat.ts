import type { CivilDate } from '../dates/civilDate.ts';
import type { Pace } from '../steps.ts';
import type { EvidenceCitation } from './evidenceLinks.ts';
import type { ExportContent } from './exportContent.ts';

export type ExportFormatId = 'markdown' | 'html' | 'docx' | 'jsonresume' | 'csv' | 'icalendar' | 'zip';

/** The parts of a content: a format shows one of them, with the title of the document. */
export type ExportPart = 'document' | 'table' | 'resume' | 'days' | 'entries';

/** What a format turns into a file. */
export interface FormatInput {
  /** Redacted already: a format can print all of it. */
  readonly content: ExportContent;
  /**
   * The link from the export's folder to a record, URL-encoded with forward slashes, e.g.
   * `../activities/2026/2026-03-14-cleaned-ae.md`; `undefined` where the record's file name itself holds
   * something that no export may.
   */
  linkTo(id: string): string | undefined;
  /** The files that show what a record says; absent where the export knows no workspace folder to link to. */
  evidenceOf?(id: string): readonly EvidenceCitation[];
  /** The day of the export, for formats that have to say one. */
  readonly today: CivilDate;
  /** The files of `content.entries`, rendered. */
  readonly entries: readonly RenderedEntry[];
  /** How the work is done: with pauses, if anybody waits for one. */
  readonly pace: Pace;
}

/** A file of a bundle as it is written. */
export interface RenderedEntry {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** One format of exports; a new one is a file of its own and a line in `exportFormats.ts`. */
export interface ExportFormat {
  readonly id: ExportFormatId;
  /** As shown when the user picks a format. */
  readonly label: string;
  /** Without the dot. */
  readonly fileExtension: string;
  readonly shows: ExportPart;
  /** Whether it shows the document, with links to the records that each line comes from. */
  readonly citesSources: boolean;
  /** The whole file, a text with LF line ends unless its standard asks for others; the same input gives the same bytes. */
  render(input: FormatInput): Promise<string | Uint8Array>;
}
