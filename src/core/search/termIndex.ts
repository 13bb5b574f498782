import SearchableMap from 'minisearch/SearchableMap';
import type { TimeSlice } from '../index/scheduler.ts';

/** Where in a document a word stands, least first: words of the title count most. */
export const searchFields = ['body', 'fields', 'title'] as const;
export type SearchField = (typeof searchFields)[number];

/** The words of one document, each with the best place where it stands. */
export type DocumentTerms = ReadonlyMap<string, SearchField>;

/** Documents that hold every word that was asked for. */
export interface TermMatches {
  /** Score by document number, greater is better. */
  readonly scores: ReadonlyMap<number, number>;
  /** Words of the index that are spelled nearly like one that was asked for, where no document had that. */
  readonly nearTerms: ReadonlySet<string>;
}

/**
 * What a word counts by its place; a word in the title outweighs several elsewhere. That it stands there as it was
 * asked for, and not as a beginning, decides between equals.
 */
const weights: Readonly<Record<SearchField, number>> = { body: 2, fields: 8, title: 32 };
/** A posting is the number of a document and the position of a field in one integer. */
const postingFactor = 4;
/** Below this length every other word would begin so, or be one letter off. */
const shortestPrefix = 2;
const shortestNear = 4;
const lengthForTwoTypos = 7;
/** Words that are added before looking at the time: less than a millisecond's work. */
const termsBetweenLooks = 256;
/** Removed documents that are worth a clean-up, beside the half of all. */
const mostRemoved = 500;

/** Words and the documents that hold them; it finds by whole words, beginnings, and words with typing errors. */
export class TermIndex {
  /** Documents and fields by term. */
  readonly #postingsByTerm = new Map<string, number[]>();
  /** The same terms for finding by beginning or spelling. */
  readonly #terms = new SearchableMap<true>();
  readonly #isPresent: boolean[] = [];
  #removed = 0;

  /** Adds a document, found from when all its words are in. @returns its number, never used a second time. */
  async add(terms: DocumentTerms, slice: TimeSlice): Promise<number> {
    const document = this.#isPresent.length;
    this.#isPresent.push(false);
    let added = 0;
    for (const [term, field] of terms) {
      const posting = document * postingFactor + searchFields.indexOf(field);
      const postings = this.#postingsByTerm.get(term);
      if (postings === undefined) {
        this.#postingsByTerm.set(term, [posting]);
        this.#terms.set(term, true);
      } else {
        postings.push(posting);
      }
      if (++added % termsBetweenLooks === 0 && slice.isOver) await slice.rest();
    }
    this.#isPresent[document] = true;
    return document;
  }

  /** Removes a document: its words are dropped later, by `tidy`. */
  remove(document: number): void {
    if (!this.#isPresent[document]) return;
    this.#isPresent[document] = false;
    this.#removed++;
  }

  /** Drops the words of removed documents where they are many. */
  async tidy(slice: TimeSlice): Promise<void> {
    if (this.#removed < mostRemoved || this.#removed * 2 < this.#isPresent.length) return;
    for (const [term, postings] of this.#postingsByTerm) {
      const kept = postings.filter((posting) => this.#isPresent[Math.floor(posting / postingFactor)]);
      if (kept.length > 0) this.#postingsByTerm.set(term, kept);
      else {
        this.#postingsByTerm.delete(term);
        this.#terms.delete(term);
      }
      if (slice.isOver) await slice.rest();
    }
    this.#removed = 0;
  }

  /** The documents that hold all of some words, as they are or as beginnings; only where none does, nearly so. */
  match(words: readonly string[]): TermMatches {
    const exact = this.#matchAll(words, (word) => this.#beginning(word));
    if (exact.size > 0 || words.length === 0) return { scores: exact, nearTerms: new Set() };
    const nearTerms = new Set<string>();
    const scores = this.#matchAll(words, (word) => {
      const near = this.#near(word);
      for (const term of near) nearTerms.add(term);
      return new Set([...this.#beginning(word), ...near]);
    });
    return { scores, nearTerms };
  }

  #matchAll(
    words: readonly string[],
    termsOf: (word: string) => Iterable<string>,
  ): ReadonlyMap<number, number> {
    const count = this.#isPresent.length;
    const totals = new Uint32Array(count);
    const matched = new Uint8Array(count);
    for (const [position, word] of words.entries()) {
      const best = this.#bestByDocument(word, termsOf(word));
      for (let document = 0; document < count; document++) {
        const score = best[document] ?? 0;
        if (score === 0 || matched[document] !== position) continue;
        matched[document] = position + 1;
        totals[document] = (totals[document] ?? 0) + score;
      }
    }
    const scores = new Map<number, number>();
    for (let document = 0; document < count; document++) {
      const isMatch = words.length > 0 && matched[document] === words.length;
      if (isMatch && this.#isPresent[document]) scores.set(document, totals[document] ?? 0);
    }
    return scores;
  }

  /** The best score of a word in each document; 0 where it is not. */
  #bestByDocument(word: string, terms: Iterable<string>): Uint8Array {
    const best = new Uint8Array(this.#isPresent.length);
    for (const term of terms) {
      const bonus = term === word ? 1 : 0;
      const scores = searchFields.map((field) => weights[field] + bonus);
      for (const posting of this.#postingsByTerm.get(term) ?? []) {
        const document = Math.floor(posting / postingFactor);
        const score = scores[posting % postingFactor] ?? 0;
        if (score > (best[document] ?? 0)) best[document] = score;
      }
    }
    return best;
  }

  #beginning(word: string): Iterable<string> {
    return word.length < shortestPrefix ? [word] : this.#terms.atPrefix(word).keys();
  }

  #near(word: string): readonly string[] {
    if (word.length < shortestNear) return [];
    return [...this.#terms.fuzzyGet(word, word.length < lengthForTwoTypos ? 1 : 2).keys()];
  }
}
