import type { FailureCode } from './messages.ts';

/** A request that the other side refused or could not carry out; `message` is fit to show to the user. */
export class RequestFailure extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string) {
    super(message);
    this.name = 'RequestFailure';
    this.code = code;
  }
}
