import type { PublicReport } from './publicReport.ts';

/** What a target turns into a text. */
export interface ExportInput {
  /** Redacted already: a target can print all of it. */
  readonly report: PublicReport;
  /**
   * The link from the export's folder to a record, URL-encoded with forward slashes, e.g.
   * `../activities/2026/2026-03-14-cleaned-ae.md`; `undefined` where the record's file name itself holds
   * something that no export may.
   */
  linkTo(id: string): string | undefined;
}

/** One format of exports. */
export interface ExportTarget {
  readonly id: 'markdown' | 'jsonresume';
  /** As shown when the user picks a format. */
  readonly label: string;
  /** Without the dot. */
  readonly fileExtension: string;
  /** The whole file with LF line ends; the same input gives the same text. */
  render(input: ExportInput): string;
}

export type ExportTargetId = ExportTarget['id'];
