import type { PageFailure } from '../../protocol/pageState.ts';

/** Longest words and stack that the host takes (`pageReaders.ts`). */
const longestMessage = 1_000;
const longestStack = 4_000;

/** An error as the host's log takes it. */
export function toPageFailure(error: unknown): PageFailure {
  const { message, stack = '' } = error instanceof Error ? error : { message: String(error) };
  return { message: message.slice(0, longestMessage), stack: stack.slice(0, longestStack) };
}

/** Hands on what nothing on the page caught. */
export function listenForPageFailures(pageWindow: Window, report: (error: unknown) => void): void {
  pageWindow.addEventListener('error', (event) => report(event.error ?? event.message));
  pageWindow.addEventListener('unhandledrejection', (event) => report(event.reason));
}
