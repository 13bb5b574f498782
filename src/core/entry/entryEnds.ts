import type { CivilDate } from '../dates/civilDate.ts';
import { findUnit } from '../metrics/units.ts';
import { type DateDirection, mostDateWords, readSaidDate } from './entryDate.ts';
import { isOtherTime, readHours, roundHours } from './entryHours.ts';
import { bareText, type EntryWord } from './entryWord.ts';

/** What the words at the two ends of a text say. */
export interface EntryEnds {
  /** The words that are left. */
  readonly words: readonly EntryWord[];
  readonly date?: { readonly date: CivilDate; readonly words: readonly EntryWord[] };
  /** Words that say a day that does not exist; they are among those that are left. */
  readonly missingDate?: string;
  /** Hours added up, with the words that say them. */
  readonly hours?: { readonly hours: number; readonly words: readonly EntryWord[] };
}

/** What may be read at the ends. */
export interface EndRules {
  readonly today: CivilDate;
  readonly direction: DateDirection;
}

// "Slides for Friday", "data cut of 2026-03-14": the date belongs to what stands before it.
const beforeOtherDates = new Set(
  (
    'for by until till before after since from to of the a an this next every each in due at between and or vs ' +
    'through cut cutoff cut-off version v i we he she they who which that week visit day on last'
  ).split(' '),
);
// "Sat in on the call", "Sun exposure data": words that only look like weekdays.
const notWeekdays = new Set(['sat', 'sun']);

/**
 * Takes dates and hours off the ends of a text: at the end as long as there are any, then at the beginning.
 *
 * One date counts, the one at the end first. Hours that stand together are added up; those at the end count, else
 * those at the beginning, else those inside the text: `24h urine checked 1h` took one hour. What follows a word such as `for`, `by`, `within` or `from` belongs to it and stays text.
 */
export function readEntryEnds(words: readonly EntryWord[], rules: EndRules): EntryEnds {
  return new EndReading(words, rules).read();
}

class EndReading {
  readonly #words: readonly EntryWord[];
  readonly #rules: EndRules;
  /** The words from `#start` to before `#end` are left, but for those of `#inside`. */
  #start = 0;
  #end: number;
  readonly #inside = new Set<number>();
  #date: EntryEnds['date'];
  #missingDate: string | undefined;
  #hours = 0;
  readonly #hourWords: EntryWord[] = [];

  constructor(words: readonly EntryWord[], rules: EndRules) {
    this.#words = words;
    this.#rules = rules;
    this.#end = words.length;
  }

  read(): EntryEnds {
    while (this.#takeDateAtEnd() || this.#takeHoursAtEnd());
    const hasHours = this.#hourWords.length > 0;
    while (this.#takeDateAtStart() || (!hasHours && this.#takeHoursAtStart()));
    if (this.#hourWords.length === 0) this.#takeHoursInside();
    return {
      words: this.#words.filter(
        (_, index) => index >= this.#start && index < this.#end && !this.#inside.has(index),
      ),
      ...(this.#date === undefined ? {} : { date: this.#date }),
      ...(this.#missingDate === undefined ? {} : { missingDate: this.#missingDate }),
      ...(this.#hourWords.length === 0
        ? {}
        : { hours: { hours: roundHours(this.#hours), words: this.#hourWords } }),
    };
  }

  #takeDateAtEnd(): boolean {
    // No date ends in a duration; lines of many durations stay cheap.
    if (readHours(this.#folded(this.#end - 1)) !== undefined) return false;
    for (let count = Math.min(mostDateWords, this.#end - this.#start); count > 0; count--) {
      const at = this.#end - count;
      const isOther = at > this.#start && beforeOtherDates.has(this.#folded(at - 1));
      if (isOther || !this.#takeDate(at, count)) continue;
      this.#end -= count;
      return true;
    }
    return false;
  }

  #takeDateAtStart(): boolean {
    if (readHours(this.#folded(this.#start)) !== undefined) return false;
    for (let count = Math.min(mostDateWords, this.#end - this.#start); count > 0; count--) {
      const isOther =
        (count === 1 && notWeekdays.has(this.#folded(this.#start))) ||
        // "May 12 subjects": a number with its noun, after a month that is a verb.
        (count > 1 &&
          /^\d+$/.test(this.#folded(this.#start + count - 1)) &&
          findUnit(this.#folded(this.#start + count)) !== undefined);
      if (isOther || !this.#takeDate(this.#start, count)) continue;
      this.#start += count;
      return true;
    }
    return false;
  }

  #takeDate(at: number, count: number): boolean {
    if (this.#date !== undefined || this.#missingDate !== undefined) return false;
    const words = this.#words.slice(at, at + count);
    if (words.some(({ isLiteral, isGlued }) => isLiteral || isGlued)) return false;
    const texts = words.map(({ text }) => bareText(text));
    const said = readSaidDate(texts, this.#rules.today, this.#rules.direction);
    if (said?.kind === 'missing') this.#missingDate = texts.join(' ');
    if (said?.kind !== 'date') return false;
    this.#date = { date: said.date, words };
    return true;
  }

  #takeHoursAtEnd(): boolean {
    const last = this.#end - 1;
    if (last < this.#start || (last > this.#start && isOtherTime(this.#folded(last - 1)))) return false;
    if (!this.#takeHours(last)) return false;
    this.#end = last;
    // "Cleaned AE for 2h": the preposition goes with the hours.
    if (last - 1 > this.#start && /^(?:for|in)$/.test(this.#folded(last - 1))) {
      const preposition = this.#words[last - 1];
      if (preposition !== undefined) this.#hourWords.push(preposition);
      this.#end = last - 1;
    }
    return true;
  }

  #takeHoursAtStart(): boolean {
    if (this.#start >= this.#end || !this.#takeHours(this.#start)) return false;
    this.#start++;
    return true;
  }

  #takeHoursInside(): void {
    for (let index = this.#start + 1; index < this.#end - 1; index++) {
      if (!isOtherTime(this.#folded(index - 1)) && this.#takeHours(index)) this.#inside.add(index);
    }
  }

  #takeHours(index: number): boolean {
    const word = this.#words[index];
    if (word === undefined || word.isLiteral || word.isGlued) return false;
    const hours = readHours(bareText(word.text));
    if (hours === undefined) return false;
    this.#hours += hours;
    this.#hourWords.push(word);
    return true;
  }

  #folded(index: number): string {
    return bareText(this.#words[index]?.text ?? '').toLowerCase();
  }
}
