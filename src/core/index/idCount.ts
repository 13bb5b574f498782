/** Knows which ids more than one record has, so that finding those records does not go through all of them. */
export class IdCount {
  readonly #ids = new Set<string>();
  /** For each shared id how many records have it beside the first. */
  readonly #others = new Map<string, number>();

  /** Whether any id is shared. */
  get hasShared(): boolean {
    return this.#others.size > 0;
  }

  /** Whether more than one record has an id. */
  isShared(id: string): boolean {
    return this.#others.has(id);
  }

  add(id: string): void {
    const before = this.#ids.size;
    this.#ids.add(id);
    if (this.#ids.size === before) this.#others.set(id, (this.#others.get(id) ?? 0) + 1);
  }

  /** Takes back one `add` of an id. */
  remove(id: string): void {
    const others = this.#others.get(id);
    if (others === undefined) this.#ids.delete(id);
    else if (others > 1) this.#others.set(id, others - 1);
    else this.#others.delete(id);
  }
}
