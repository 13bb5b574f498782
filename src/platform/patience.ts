import { isTransient } from './nodeErrors.ts';

/** Waits between tries, in milliseconds: 1.3 seconds in all. */
const waitsMs = [10, 40, 100, 250, 400, 500];

/**
 * Tries an operation again while the file system is only busy (`isTransient`).
 *
 * @throws what the last try threw.
 */
export async function withRetries<T>(
  operation: () => Promise<T>,
  isWorthRetrying: (error: unknown) => boolean = isTransient,
): Promise<T> {
  for (const waitMs of waitsMs) {
    try {
      return await operation();
    } catch (error) {
      if (!isWorthRetrying(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
  return operation();
}

/** What an operation is given up with after its time. */
export class TimeoutError extends Error {
  readonly code = 'ETIMEDOUT';
}

/**
 * Waits for an operation no longer than a time; it goes on in the background and has to clean up by itself.
 *
 * @throws {TimeoutError} after the time.
 */
export async function withTimeout<T>(operation: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TimeoutError(`no answer within ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    return await Promise.race([operation, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
