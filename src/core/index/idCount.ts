/** Counts how many records have an id, so that finding those with one id does not go through all of them. */
export class IdCount {
  readonly #countsById = new Map<string, number>();
  readonly #shared = new Set<string>();

  /** Ids of more than one record. */
  get shared(): ReadonlySet<string> {
    return this.#shared;
  }

  add(id: string): void {
    const count = (this.#countsById.get(id) ?? 0) + 1;
    this.#countsById.set(id, count);
    if (count === 2) this.#shared.add(id);
  }

  /** Takes back one `add` of an id. */
  remove(id: string): void {
    const count = (this.#countsById.get(id) ?? 0) - 1;
    if (count > 0) this.#countsById.set(id, count);
    else this.#countsById.delete(id);
    if (count === 1) this.#shared.delete(id);
  }
}
