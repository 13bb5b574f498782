import type { ScannedText } from './scannedText.ts';
import type { Sentence, Sentences } from './sentences.ts';

/** What all places of one text share. */
export interface PlaceFacts {
  readonly scanned: ScannedText;
  readonly sentences: Sentences;
  /** Starts of sentences in which the name or number of a person was found. */
  readonly namingSentences: ReadonlySet<number>;
  /** The day of the record itself. */
  readonly recordDate?: string;
}

/** How far to either side a token is looked for. */
const longestToken = 120;

/** Where something was found, with what stands around it; texts in lower case unless said otherwise. */
export class Place {
  readonly #facts: PlaceFacts;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;

  constructor(facts: PlaceFacts, range: { readonly start: number; readonly end: number }) {
    this.#facts = facts;
    this.start = range.start;
    this.end = range.end;
  }

  /** What was found, in its own case. */
  get text(): string {
    return this.#facts.scanned.text.slice(this.start, this.end);
  }

  /** So many characters before it, wherever lines end. */
  before(length: number): string {
    return this.#facts.scanned.lower.slice(Math.max(0, this.start - length), this.start);
  }

  /** The same in its own case. */
  rawBefore(length: number): string {
    return this.#facts.scanned.text.slice(Math.max(0, this.start - length), this.start);
  }

  after(length: number): string {
    return this.#facts.scanned.lower.slice(this.end, this.end + length);
  }

  /** The sentence that it begins in. */
  get sentence(): Sentence {
    return this.#facts.sentences.at(this.start);
  }

  /** Whether the name or number of a person was found in its sentence. */
  get sentenceNamesSomebody(): boolean {
    return this.#facts.namingSentences.has(this.sentence.start);
  }

  /** Whether the sentence before, in the same paragraph, speaks of one person. */
  get previousHasPerson(): boolean {
    const previous = this.#facts.sentences.before(this.start);
    return previous !== undefined && (previous.hasPerson || this.#facts.namingSentences.has(previous.start));
  }

  /** Whether the sentence behind it, in the same paragraph, speaks of one person. */
  get nextHasPerson(): boolean {
    const next = this.#facts.sentences.after(this.start);
    return next !== undefined && (next.hasPerson || this.#facts.namingSentences.has(next.start));
  }

  isRecordDate(value: string): boolean {
    return this.#facts.recordDate !== undefined && value.startsWith(this.#facts.recordDate);
  }

  /** Everything without a blank that it is part of. */
  get token(): string {
    const { lower } = this.#facts.scanned;
    let start = this.start;
    while (start > 0 && this.start - start < longestToken && isInToken(lower.charCodeAt(start - 1))) start--;
    let end = this.end;
    while (end < lower.length && end - this.end < longestToken && isInToken(lower.charCodeAt(end))) end++;
    return lower.slice(start, end);
  }
}

/** Neither white space nor the bar between cells. */
function isInToken(unit: number): boolean {
  return unit > 32 && unit !== 124;
}
