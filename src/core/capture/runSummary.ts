import type { RunNoteKind } from './runNoteKinds.ts';

/** Kinds of output that runs are read from. */
export const runDialects = [
  'sas',
  'sas-listing',
  'sas-notebook',
  'altair-slc',
  'r',
  'logrx',
  'logr',
  'testthat',
  'junit',
  'r-cmd-check',
  'quarto',
] as const;

export type RunDialect = (typeof runDialects)[number];

/** A data set or data frame that a run read or made. */
export interface RunDataset {
  /** As the log has it, `WORK.ADSL`; empty where the log tells a size without a name. */
  readonly name: string;
  /** `incomplete`: the step that made it was stopped, or it was not replaced; it never counts as made. */
  readonly direction: 'read' | 'written' | 'incomplete';
  readonly rows?: number;
  readonly columns?: number;
  readonly line: number;
  /** What the figures mean was guessed, as in a log in a language without rules; the user has to say. */
  readonly isUnsure?: true;
  /** A later step of the run deleted it. */
  readonly isDeleted?: true;
}

/** A file of text or an export. */
export interface RunFile {
  /** Name without folder. */
  readonly name: string;
  readonly direction: 'read' | 'written';
  /** Lines or records of it. */
  readonly records?: number;
  readonly line: number;
}

/** A table, listing, figure or document that a run printed or wrote. */
export interface RunOutput {
  /** Name without folder, or the procedure that printed it. */
  readonly name: string;
  /** `printed`: pages of a listing; `document`: a file for readers (HTML, RTF, PDF, DOCX, a plot). */
  readonly kind: 'printed' | 'document';
  readonly pages?: number;
  readonly line: number;
}

/** A step, with the time it took. */
export interface RunStep {
  /** `PROCEDURE SORT`, `DATA statement`; what the log calls it. */
  readonly name: string;
  readonly realSeconds?: number;
  readonly cpuSeconds?: number;
  readonly line: number;
}

/** How often something was said, and where; lines are those of the first hundred times. */
export interface RunCount {
  readonly count: number;
  readonly lines: readonly number[];
}

/** Tests that a run carried out; those of its last complete report. */
export interface RunTests {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly line: number;
}

/** Two data sets compared. */
export interface RunComparison {
  readonly base?: string;
  readonly compare?: string;
  /** Observations that both have. */
  readonly observations?: number;
  /** Those of them with at least one unequal value. */
  readonly unequal?: number;
  readonly isEqual: boolean;
  readonly line: number;
  /** That the two are data sets was guessed; the user has to say. */
  readonly isUnsure?: true;
}

/** Rows of a data set before and after a step. */
export interface RunChange {
  /** What changed it, `filter`, `NODUPKEY`. */
  readonly step: string;
  /** The data set after it, where it is known. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly line: number;
}

/** A number that stands for itself, such as the share of code that tests cover. */
export interface RunMeasure {
  readonly value: number;
  readonly line: number;
}

/**
 * What one run of a program tells: names and numbers.
 *
 * No line, no data value, no user and no folder of a log is in it. Lines count from 1 in the file that was read; every
 * list is in their order.
 */
export interface RunSummary {
  readonly dialect: RunDialect;
  /** Name without folder of the program that ran, where the log says it. */
  readonly program?: string;
  readonly datasets: readonly RunDataset[];
  readonly files: readonly RunFile[];
  readonly outputs: readonly RunOutput[];
  readonly steps: readonly RunStep[];
  readonly errors: RunCount;
  readonly warnings: RunCount;
  /** Notes that a reviewer looks for, by kind; kinds that did not occur are absent. */
  readonly notes: Readonly<Partial<Record<RunNoteKind, RunCount>>>;
  readonly tests?: RunTests;
  readonly comparisons: readonly RunComparison[];
  readonly changes: readonly RunChange[];
  /** Share of the code that tests ran, in percent. */
  readonly coverage?: RunMeasure;
  /** The whole run. */
  readonly total?: RunStep;
  /** SAS procedures as `PROC SORT`, R packages as `dplyr`; each once. */
  readonly tools: readonly string[];
  /** The log ends before the run does. */
  readonly isTruncated: boolean;
}
