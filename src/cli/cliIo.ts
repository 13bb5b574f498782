import type { CivilDate } from '../core/dates/civilDate.ts';

/** What the command line needs of the world; tests give their own. */
export interface CliIo {
  /** Results. */
  stdout(text: string): void;
  /** Problems and remarks. */
  stderr(text: string): void;
  /** All of standard input as UTF-8 text. */
  stdin(): Promise<string>;
  /** Standard input as it comes. */
  stdinChunks(): AsyncIterable<Uint8Array>;
  /** Absolute path of the folder that relative paths start from. */
  readonly cwd: string;
  /** Today's civil date where the user is. */
  readonly today: CivilDate;
  /** A new ULID each time. */
  newId(): string;
}
