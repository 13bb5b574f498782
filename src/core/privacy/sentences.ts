import {
  cohortPattern,
  eventPattern,
  maybePersonPattern,
  personPattern,
  planPattern,
  workDatePattern,
} from './cues.ts';
import { WordSpans } from './wordSpans.ts';

/** A sentence, a line of a list or table, or a part of something longer; offsets of the scanned text. */
export class Sentence {
  readonly start: number;
  readonly end: number;
  /** In lower case. */
  readonly text: string;
  #hasPerson: boolean | undefined;
  #hasMaybePerson: boolean | undefined;
  #events: WordSpans | undefined;
  #workDays: WordSpans | undefined;
  #plans: WordSpans | undefined;
  #cohorts: WordSpans | undefined;

  constructor(start: number, text: string) {
    this.start = start;
    this.end = start + text.length;
    this.text = text;
  }

  /** Whether it speaks of one person who takes part or is treated. */
  get hasPerson(): boolean {
    this.#hasPerson ??= personPattern.test(this.text);
    return this.#hasPerson;
  }

  /** Whether it speaks of one person, who may as well be a colleague. */
  get hasMaybePerson(): boolean {
    this.#hasMaybePerson ??= maybePersonPattern.test(this.text);
    return this.#hasMaybePerson;
  }

  /** Whether it says what happens to patients and participants. */
  get hasEvent(): boolean {
    return !this.events.isEmpty;
  }

  /** What happens to patients and participants. */
  get events(): WordSpans {
    this.#events ??= new WordSpans(eventPattern, this.text);
    return this.#events;
  }

  /** Words for a day of the study, of data, of documents or of work. */
  get workDays(): WordSpans {
    this.#workDays ??= new WordSpans(workDatePattern, this.text);
    return this.#workDays;
  }

  /** The same, where nobody is spoken of. */
  get plans(): WordSpans {
    this.#plans ??= new WordSpans(planPattern, this.text);
    return this.#plans;
  }

  /** Words for many people. */
  get cohorts(): WordSpans {
    this.#cohorts ??= new WordSpans(cohortPattern, this.text);
    return this.#cohorts;
  }
}

/** Texts without an end of a sentence are taken in parts of this length, so that looking around stays cheap. */
const longestSentence = 600;

/**
 * Ends of sentences: a full stop or the like before a capital letter, an empty line, and a line end before a mark of a
 * list, a table, a heading or a key of front matter.
 */
const endPattern =
  /[.!?]["')\]]?(?:[ \n]+(?=["'([#]?[A-Z0-9]))|\n(?=\s*\n|[-+|#]|\d{1,3}[.)] |[A-Za-z][\w -]{0,30}:|[\w.]+ *=)|\n(?<=\|\n)/g;

/** Words whose full stop ends no sentence. */
const abbreviations =
  /\b(?:dr|mr|mrs|ms|st|mt|ft|prof|pt|no|nos|vs|approx|e\.g|i\.e|fig|med|rec|hosp|ins|ref|ph|tel|dept|univ|inc|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|hx|dx|tx|rx|f\/u|appt|prev|min|max|[a-z])\.$/;

/** The sentences of a text, found when they are first asked for. */
export class Sentences {
  readonly #text: string;
  readonly #lower: string;
  readonly #known: (Sentence | undefined)[] = [];
  #bounds: readonly number[] | undefined;

  constructor({ text, lower }: { readonly text: string; readonly lower: string }) {
    this.#text = text;
    this.#lower = lower;
  }

  /** The sentence at an offset. */
  at(offset: number): Sentence {
    return this.#sentence(this.#indexAt(offset));
  }

  /** The sentence before that at an offset, where it is one of the same paragraph. */
  before(offset: number): Sentence | undefined {
    const index = this.#indexAt(offset);
    const bound = this.#ends()[index];
    if (index === 0 || bound === undefined || this.#text.slice(bound - 1, bound + 1).includes('\n\n'))
      return undefined;
    return this.#sentence(index - 1);
  }

  /** The sentence behind that at an offset, where it is one of the same paragraph. */
  after(offset: number): Sentence | undefined {
    const index = this.#indexAt(offset) + 1;
    const bounds = this.#ends();
    const bound = bounds[index];
    if (bound === undefined || index >= bounds.length - 1) return undefined;
    return this.#text.slice(bound - 1, bound + 1).includes('\n\n') ? undefined : this.#sentence(index);
  }

  #sentence(index: number): Sentence {
    const known = this.#known[index];
    if (known !== undefined) return known;
    const bounds = this.#ends();
    const [start = 0, end = this.#text.length] = [bounds[index], bounds[index + 1]];
    const sentence = new Sentence(start, this.#lower.slice(start, end));
    this.#known[index] = sentence;
    return sentence;
  }

  #indexAt(offset: number): number {
    const bounds = this.#ends();
    let low = 0;
    let high = bounds.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((bounds[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low;
  }

  #ends(): readonly number[] {
    if (this.#bounds !== undefined) return this.#bounds;
    const bounds = [0];
    const add = (bound: number): void => {
      for (let last = bounds.at(-1) ?? 0; bound - last > longestSentence; last = bounds.at(-1) ?? 0) {
        bounds.push(last + longestSentence);
      }
      bounds.push(bound);
    };
    for (const match of this.#text.matchAll(endPattern)) {
      const end = match.index + match[0].length;
      const isAbbreviation =
        match[0].startsWith('.') &&
        abbreviations.test(this.#lower.slice(Math.max(0, match.index - 8), match.index + 1));
      if (!isAbbreviation) add(end);
    }
    add(this.#text.length);
    this.#bounds = bounds;
    return bounds;
  }
}
