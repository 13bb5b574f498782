/** Where words of a kind stand in a sentence, found once for all places in it. */
export class WordSpans {
  /** Start and end in turn. */
  readonly #bounds: readonly number[];

  /** @param pattern - flag `g`. */
  constructor(pattern: RegExp, text: string) {
    const bounds: number[] = [];
    // Cheaper than "matchAll", which copies the pattern each time.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text))
      bounds.push(match.index, pattern.lastIndex);
    this.#bounds = bounds;
  }

  get isEmpty(): boolean {
    return this.#bounds.length === 0;
  }

  /**
   * Characters between a range and the end of the last such word before it, or the start of the first behind it;
   * infinite where none is in reach.
   */
  distance(start: number, end: number, reach: Reach): number {
    let nearest = Number.POSITIVE_INFINITY;
    for (let bound = 0; bound < this.#bounds.length; bound += 2) {
      const [from = 0, to = 0] = [this.#bounds[bound], this.#bounds[bound + 1]];
      if (to <= start && start - from <= reach.before) nearest = start - to;
      if (from < end) continue;
      return to - end <= reach.after ? Math.min(nearest, from - end) : nearest;
    }
    return nearest;
  }
}

/** How many characters before and behind a place words may stand. */
export interface Reach {
  readonly before: number;
  readonly after: number;
}
