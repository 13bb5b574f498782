import type { LeftOut } from '../achievement/achievementReport.ts';
import type { CivilDate } from '../dates/civilDate.ts';
import type { ExportDocument } from './exportDocument.ts';
import type { ExportFormatId, FormatInput } from './exportFormat.ts';
import type { ExportProfileId } from './exportProfile.ts';
import type { CalendarDay } from './formatCalendar.ts';
import type { JsonResume } from './jsonResume.ts';
import type { ExportSeal } from './seal.ts';

/** A cell of a tidy table; empty where the text is. */
export type TidyCell = string | number;

/** Rows for programs to read: one kind of thing in each row, one kind of value in each column. */
export interface TidyTable {
  /**
   * Lower case letters, digits and `_`, starting with a letter, 32 at most: names that SAS and R take as they are. The
   * first one says what a row is; the format adds rows `left_out` with words in `title` and a count in `value`.
   */
  readonly columns: readonly string[];
  /** As many cells a row as columns. */
  readonly rows: readonly (readonly TidyCell[])[];
}

/** A file of an export that holds several. */
export type ExportEntry = {
  /** With forward slashes, relative: `cv/achievements.md`. */
  readonly path: string;
} & (ExportEntryContent | ExportEntryPart);

/** A file that is ready; the lines of a text are redacted like all others, bytes are taken as they are. */
export interface ExportEntryContent {
  readonly content: string | Uint8Array;
}

/** A file that is an export itself, of the same records and choice. */
export interface ExportEntryPart {
  readonly profile: ExportProfileId;
  readonly format: ExportFormatId;
  /** The link from this file to a record that lies beside it; default none, for what is taken away has no logbook. */
  readonly linkTo?: FormatInput['linkTo'];
}

/** Why nothing can be exported, and what the user can do about it; full sentences, nothing of the records in them. */
export interface NoRecords {
  readonly reason: string;
  readonly fix: string;
}

/** What a profile compiled; each format takes the part that it can show. */
export interface ExportContent {
  readonly document: ExportDocument;
  readonly table?: TidyTable;
  readonly resume?: JsonResume;
  readonly days?: readonly CalendarDay[];
  /** Files of an export that holds several, in the order of the bundle. */
  readonly entries?: readonly ExportEntry[];
  /** Printed at the very end, as it is: nothing in it tells of the records. */
  readonly seal?: ExportSeal;
  /** Days of its first and last record, for the name of the file. */
  readonly firstDate?: CivilDate;
  readonly lastDate?: CivilDate;
  /** Records that are in: 0 is worth telling the user. */
  readonly records: number;
  /** Why there are none, where other days would not help. */
  readonly noRecords?: NoRecords;
  readonly leftOut: readonly LeftOut[];
}
