import { matcherOf, type Term } from '../text/looseTerm.ts';

/** A term that was found; offsets of the text, end exclusive. */
export interface FoundTerm {
  readonly term: Term;
  readonly start: number;
  readonly end: number;
}

interface Candidate {
  readonly term: Term;
  readonly start: string;
  pattern?: RegExp;
}

/** Letters a-z and digits; the place behind them is for everything else. */
const alphabet = 36;
const places = alphabet + 1;

/**
 * Finds many terms in texts; make it once for a list of terms, not once a text.
 *
 * A term is tried only where its first letters stand: thousands of names cost little more than one.
 */
export class TermFinder {
  /** By the first two letters; the longest term first. */
  readonly #byStart: (Candidate[] | undefined)[] = new Array(alphabet * places);
  /** For terms that begin with other letters than these. */
  readonly #others: readonly Term[];
  readonly #otherPattern: RegExp | undefined;

  constructor(terms: readonly Term[]) {
    const others: Term[] = [];
    for (const term of [...terms].sort((a, b) => b.length - a.length)) {
      if (term.pattern === '') continue;
      const { start = '' } = term;
      if (!/^[a-z0-9]{1,2}/.test(start.slice(0, 2)) || placeOf(start, 0) >= alphabet) others.push(term);
      else this.#add({ term, start });
    }
    this.#others = others;
    this.#otherPattern = matcherOf(others);
  }

  /** @param lower - the text in lower case, place for place. */
  *find(text: string, lower: string): Generator<FoundTerm> {
    for (let offset = 0; offset < lower.length; offset++) {
      const first = placeOf(lower, offset);
      if (first === alphabet) continue;
      const found = this.#findAt(text, lower, offset, first * places + placeOf(lower, offset + 1));
      if (found !== undefined) yield found;
    }
    if (this.#otherPattern === undefined) return;
    for (const match of text.matchAll(this.#otherPattern)) {
      const term = this.#others[match.slice(1).findIndex((group) => group !== undefined)];
      if (term !== undefined) yield { term, start: match.index, end: match.index + match[0].length };
    }
  }

  #findAt(text: string, lower: string, offset: number, place: number): FoundTerm | undefined {
    for (const candidate of this.#byStart[place] ?? []) {
      if (!lower.startsWith(candidate.start, offset)) continue;
      // Ends of words are large sets of letters, which are slow to compile: most terms never need theirs.
      candidate.pattern ??= new RegExp(candidate.term.pattern, 'iuy');
      candidate.pattern.lastIndex = offset;
      if (candidate.pattern.test(text))
        return { term: candidate.term, start: offset, end: candidate.pattern.lastIndex };
    }
    return undefined;
  }

  #add(candidate: Candidate): void {
    const first = placeOf(candidate.start, 0) * places;
    // What follows a single letter may be anything.
    const ends = candidate.start.length > 1 ? [placeOf(candidate.start, 1)] : Array(places).keys();
    for (const second of ends) {
      const candidates = this.#byStart[first + second] ?? [];
      candidates.push(candidate);
      this.#byStart[first + second] = candidates;
    }
  }
}

function placeOf(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  if (unit >= 97 && unit <= 122) return unit - 97;
  return unit >= 48 && unit <= 57 ? unit - 48 + 26 : alphabet;
}
