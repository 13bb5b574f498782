/** Runs operations of one key one after another; those of different keys side by side. */
export class SerialQueue {
  readonly #lastByKey = new Map<string, Promise<unknown>>();

  /** @throws what the operation throws; the next one of that key starts all the same. */
  async run<T>(key: string, operation: () => Promise<T>): Promise<T> {
    const before = this.#lastByKey.get(key) ?? Promise.resolve();
    const result = before.then(operation);
    // The caller hears of the failure; the queue only has to know that it is over.
    const settled = result.catch(() => undefined);
    this.#lastByKey.set(key, settled);
    try {
      return await result;
    } finally {
      if (this.#lastByKey.get(key) === settled) this.#lastByKey.delete(key);
    }
  }
}
