import type { FieldTable } from './fieldDefinition.ts';

/** What the table says of one record type; reading, writing, forms, completion and docs are driven by it. */
export interface RecordTypeDefinition {
  /** Singular, as shown: `Activity`. */
  readonly label: string;
  /** Plural, as shown: `Activities`. */
  readonly pluralLabel: string;
  readonly doc: string;
  /** Folder under the logbook's root; lower case, unique. */
  readonly folder: string;
  /** Dated records live in `<folder>/<yyyy>/<date>-<slug>.md`, standing ones in `<folder>/<slug>.md`. */
  readonly dated: boolean;
  /** Quick-entry prefix letter before a colon. */
  readonly prefix?: string;
  /** A codicon name (https://microsoft.github.io/vscode-codicons). */
  readonly icon: string;
  /** Own fields that the form of a new record asks for, in this order; the others are written in the file. */
  readonly form: readonly string[];
  /** Own fields beside the common ones, in the order in which new records write them. */
  readonly fields: FieldTable;
}
