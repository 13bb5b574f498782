/**
 * Says in words meant for the person at the terminal why VS Code, a browser or a port cannot be had.
 *
 * The message holds what to do; callers print it without a stack.
 */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}

/** Text to print for a failure: the bare message of a SetupError, the stack of anything else. */
export function formatFailure(error: unknown): string {
  if (error instanceof SetupError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
