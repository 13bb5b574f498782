import type { RunDialect, RunSummary } from './runSummary.ts';

/** A line without its end, and its number in the file from 1. */
export interface NumberedLine {
  readonly text: string;
  readonly number: number;
}

/** Takes the lines of one run, in order, and remembers only what a summary says. */
export interface RunReader {
  read(line: NumberedLine): void;
  /** Called once, after the last line. */
  finish(): RunSummary;
}

/** A file that may hold the output of a run. */
export interface RunText {
  /** Name without folder. */
  readonly name: string;
  /** Without a byte order mark. */
  readonly text: string;
}

/** One kind of output: how it is told from others, and who reads it. */
export interface RunDialectDefinition {
  readonly id: RunDialect;
  /**
   * Whether a file is of this kind.
   *
   * @param head - the first 64 KB of the text, without terminal colours.
   */
  fits(file: { readonly name: string; readonly head: string }): boolean;
  createReader(): RunReader;
  /** The lines of a file whose own lines are not those of the log, as of a notebook; default its lines. */
  linesOf?(text: string): Iterable<NumberedLine>;
}
