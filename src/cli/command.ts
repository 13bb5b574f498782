import type { CliIo } from './cliIo.ts';

/** 0: done. 1: problems were found, or the operation was refused. 2: the command line itself is wrong. */
export type ExitCode = 0 | 1 | 2;

/** An option of a command. */
export interface OptionDefinition {
  /** What stands for its value in the help, e.g. `DATE`; a flag has none. */
  readonly value?: string;
  readonly doc: string;
}

/** Options as they were given, checked against the command's table. */
export interface OptionValues {
  /** Value of an option; `undefined` where it was not given. */
  text(name: string): string | undefined;
  /** Whether a flag was given. */
  has(name: string): boolean;
}

/** One call of a command. */
export interface CommandInput {
  readonly operands: readonly string[];
  readonly options: OptionValues;
  readonly io: CliIo;
}

/** A command: what its help says, and what it does. */
export interface Command {
  readonly name: string;
  /** One line, an imperative without a full stop. */
  readonly summary: string;
  /** Operands as the usage line shows them. */
  readonly operands: string;
  readonly options: Readonly<Record<string, OptionDefinition>>;
  /** Paragraphs below the options. */
  readonly notes: readonly string[];
  /**
   * @throws {UsageError} where operands or options cannot be used.
   * @throws {LogbookError} where the operation cannot be done.
   */
  run(input: CommandInput): Promise<ExitCode>;
}

/** Options that every command has. */
export const sharedOptions = {
  logbook: {
    value: 'DIR',
    doc: 'The logbook, or the folder that holds it; else the nearest one from here up.',
  },
  json: { doc: 'Print JSON.' },
  help: { doc: 'Print this help.' },
} as const satisfies Readonly<Record<string, OptionDefinition>>;
