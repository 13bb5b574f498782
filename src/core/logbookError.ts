/** Why an operation could not be done; closed, so that every surface can map each to words and an exit code. */
export type LogbookErrorCode =
  | 'not-found'
  | 'exists'
  | 'conflict'
  | 'invalid-input'
  | 'read-only'
  | 'no-space'
  | 'io';

/** An operation that cannot be done; `message` and `fix` are fit to show to the user. */
export class LogbookError extends Error {
  readonly code: LogbookErrorCode;
  /** What the user can do about it, a full sentence. */
  readonly fix: string;

  constructor(code: LogbookErrorCode, message: string, fix: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'LogbookError';
    this.code = code;
    this.fix = fix;
  }
}
