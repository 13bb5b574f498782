/** Letters of words that are told apart by their beginnings; longer words share the last place. */
const longest = 31;

/** Tells quickly that most words are none of a set: by their first two letters and their length. */
export class WordBeginnings {
  readonly #known = new Uint8Array(26 * 26 * (longest + 1));

  /** @param words - of two or more letters a-z at the beginning, or of one letter. */
  constructor(words: readonly string[]) {
    for (const word of words) this.#known[placeOf(word, 0, word.length)] = 1;
  }

  /** Whether the word in `text` from `start` to `end` may be of the set. */
  has(text: string, start: number, end: number): boolean {
    return this.#known[placeOf(text, start, end)] === 1;
  }
}

/** A place outside the table, which holds nothing, for what does not begin with a-z. */
function placeOf(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start) - 97;
  const second = end - start > 1 ? text.charCodeAt(start + 1) - 97 : 0;
  if (first < 0 || first > 25 || second < 0 || second > 25) return -1;
  return (first * 26 + second) * (longest + 1) + Math.min(end - start, longest);
}
