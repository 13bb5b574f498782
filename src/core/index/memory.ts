/**
 * Remembers what was worked out of things that never change, such as a record or a list of records, as long as they live.
 *
 * Whoever keeps the things keeps it: an index gives its own with all its contents, so that a record that stayed the same
 * is not looked at again after another one changed.
 */
export class Memory {
  readonly #resultsByWork = new Map<unknown, WeakMap<object, unknown>>();

  /**
   * What some work gives for a thing; done once for each thing.
   *
   * @param work - a function of a module: one made anew for each call is never known again.
   */
  of<K extends object, V>(work: (thing: K) => V, thing: K): V {
    let results = this.#resultsByWork.get(work);
    if (results === undefined) {
      results = new WeakMap();
      this.#resultsByWork.set(work, results);
    }
    // Only what this work gave is stored here.
    const known = results.get(thing) as V | undefined;
    if (known !== undefined) return known;
    const result = work(thing);
    results.set(thing, result);
    return result;
  }
}

/** `Memory.of` where there is a memory, else the work itself. */
export function recall<K extends object, V>(
  { memory }: { readonly memory?: Memory },
  work: (thing: K) => V,
  thing: K,
): V {
  return memory === undefined ? work(thing) : memory.of(work, thing);
}
