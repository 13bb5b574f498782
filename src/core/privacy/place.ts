import type { ScannedText } from './scannedText.ts';
import type { Sentence, Sentences } from './sentences.ts';

/** Where something was found, with what stands around it; all texts in lower case. */
export class Place {
  readonly #scanned: ScannedText;
  readonly #sentences: Sentences;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;

  constructor(
    scanned: ScannedText,
    sentences: Sentences,
    range: { readonly start: number; readonly end: number },
  ) {
    this.#scanned = scanned;
    this.#sentences = sentences;
    this.start = range.start;
    this.end = range.end;
  }

  /** The text found, in its own case. */
  get text(): string {
    return this.#scanned.text.slice(this.start, this.end);
  }

  /** So many characters before it, in its own line or not. */
  before(length: number): string {
    return this.#scanned.lower.slice(Math.max(0, this.start - length), this.start);
  }

  after(length: number): string {
    return this.#scanned.lower.slice(this.end, this.end + length);
  }

  /** The sentence that it begins in. */
  get sentence(): Sentence {
    return this.#sentences.at(this.start);
  }

  /** Everything without a blank that it is part of, at most 120 characters to either side. */
  get token(): string {
    const reach = 120;
    const before = /[^\s|]*$/.exec(this.before(reach))?.[0] ?? '';
    const after = /^[^\s|]*/.exec(this.after(reach))?.[0] ?? '';
    return before + this.#scanned.lower.slice(this.start, this.end) + after;
  }
}
