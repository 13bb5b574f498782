import type { LeftOut } from '../achievement/achievementReport.ts';
import type { CivilDate } from '../dates/civilDate.ts';
import type { ExportDocument } from './exportDocument.ts';
import type { CalendarDay } from './formatCalendar.ts';
import type { JsonResume } from './jsonResume.ts';

/** A cell of a tidy table; empty where the text is. */
export type TidyCell = string | number;

/** Rows for programs to read: one kind of thing in each row, one kind of value in each column. */
export interface TidyTable {
  /** Lower case letters, digits and `_`, starting with a letter, 32 at most: names that SAS and R take as they are. */
  readonly columns: readonly string[];
  /** As many cells a row as columns. */
  readonly rows: readonly (readonly TidyCell[])[];
}

/** A file of an export that holds several. */
export interface ExportEntry {
  /** With forward slashes, relative: `cv/achievements.md`. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What a profile compiled; each format takes the part that it can show. */
export interface ExportContent {
  readonly document: ExportDocument;
  readonly table?: TidyTable;
  readonly resume?: JsonResume;
  readonly days?: readonly CalendarDay[];
  /** Days of its first and last record, for the name of the file. */
  readonly firstDate?: CivilDate;
  readonly lastDate?: CivilDate;
  /** Records that are in: 0 is worth telling the user. */
  readonly records: number;
  readonly leftOut: readonly LeftOut[];
}
