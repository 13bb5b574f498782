/** Milliseconds of one measure over all rounds. */
export interface Timing {
  /** Of the round that others disturbed least: what limits are held against. */
  readonly bestMs: number;
  readonly medianMs: number;
}

/** Milliseconds that an operation takes. */
export async function timeOf(operation: () => unknown): Promise<number> {
  const startMs = performance.now();
  await operation();
  return performance.now() - startMs;
}

/** Milliseconds of the longest turn of the event loop while an operation runs: the longest that anything else waits. */
export async function longestBlockOf(operation: () => Promise<unknown>): Promise<number> {
  let longestMs = 0;
  let isRunning = true;
  let lastMs = performance.now();
  const look = () => {
    const nowMs = performance.now();
    longestMs = Math.max(longestMs, nowMs - lastMs);
    lastMs = nowMs;
    if (isRunning) setImmediate(look);
  };
  setImmediate(look);
  await operation();
  isRunning = false;
  look();
  return longestMs;
}

/** Several rounds of one measure as one timing. */
export function summarize(times: readonly number[]): Timing {
  const ordered = [...times].sort((one, other) => one - other);
  return { bestMs: ordered[0] ?? Number.NaN, medianMs: ordered[ordered.length >> 1] ?? Number.NaN };
}

/** Bytes on the heap after everything unreachable is gone; needs `--expose-gc`. */
export function usedHeapBytes(): number {
  if (globalThis.gc === undefined) throw new Error('start the bench with --expose-gc');
  for (let round = 0; round < 3; round++) globalThis.gc();
  return process.memoryUsage().heapUsed;
}
