/** A call that takes longer than this stood on a slow disk or drive, or lost the processor to others. */
const slowCallMs = 2;

/** Slow calls until calls are no longer made at once: some may be chance. */
const mostSlowCalls = 8;

/**
 * Calls that a local disk answers from memory: made at once while they stay quick, in the background after that.
 *
 * Asking 10,000 files for their size takes 33 ms at once and 70 to 280 ms in the background, which pays for a
 * hand-over between threads each time. A slow drive must not hold up the event loop, so it costs a few calls at most.
 */
export class QuickCalls {
  #slowCalls = 0;

  /** @throws what the call throws. */
  run<T>(atOnce: () => T, inBackground: () => Promise<T>): T | Promise<T> {
    if (this.#slowCalls >= mostSlowCalls) return inBackground();
    const startMs = performance.now();
    try {
      return atOnce();
    } finally {
      if (performance.now() - startMs > slowCallMs) this.#slowCalls++;
    }
  }
}
