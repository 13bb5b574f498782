import { fillTemplate } from './problems.ts';

/** Why an operation could not be done; closed, so that every surface can map each to words and an exit code. */
export type LogbookErrorCode =
  | 'not-found'
  | 'exists'
  | 'conflict'
  | 'invalid-input'
  | 'read-only'
  | 'no-space'
  | 'open-findings'
  | 'io';

/** What goes with an error beside its words. */
export interface LogbookErrorOptions extends ErrorOptions {
  /** What fills the holes of both templates; without it they are taken as they are. */
  readonly facts?: Readonly<Record<string, string | number>>;
}

/** An operation that cannot be done; `message` and `fix` are fit to show to the user. */
export class LogbookError extends Error {
  readonly code: LogbookErrorCode;
  /** English words with `{fact}` holes, for surfaces that translate; `message` has them filled. */
  readonly template: string;
  /** The same for `fix`. */
  readonly fixTemplate: string;
  readonly facts: Readonly<Record<string, string | number>>;
  /** What the user can do about it, full sentences; empty where the message says that too. */
  readonly fix: string;

  /** @param fixTemplate - empty where the template says what to do, as those of problems do. */
  constructor(
    code: LogbookErrorCode,
    template: string,
    fixTemplate: string,
    { facts = {}, ...options }: LogbookErrorOptions = {},
  ) {
    super(fillTemplate(template, facts), options);
    this.name = 'LogbookError';
    this.code = code;
    this.template = template;
    this.fixTemplate = fixTemplate;
    this.facts = facts;
    this.fix = fillTemplate(fixTemplate, facts);
  }

  /** What went wrong and what to do, in English. */
  get words(): string {
    return `${this.message} ${this.fix}`.trimEnd();
  }
}
