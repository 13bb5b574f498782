import { setTimeout as pause } from 'node:timers/promises';

/** How long the driver waits for the workbench before it gives up, in milliseconds. */
export const patience = 30_000;

/**
 * Reads a value again and again until it is accepted, and returns it.
 *
 * @param what completes "Waited for ..." in the error, which also shows the last value read.
 * @throws Error after `patience`.
 */
export async function waitUntil<T>(
  read: () => Promise<T>,
  accept: (value: T) => boolean,
  what: string,
  timeout: number = patience,
): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await read();
    if (accept(value)) return value;
    if (Date.now() > end) {
      throw new Error(`Waited for ${what} for ${timeout} ms; last seen: ${JSON.stringify(value)}`);
    }
    await pause(50);
  }
}

/** True when a text equals a string or matches a pattern. */
export function matches(text: string, expected: string | RegExp): boolean {
  return typeof expected === 'string' ? text === expected : expected.test(text);
}
