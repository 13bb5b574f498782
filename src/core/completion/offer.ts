import type { FieldDefinition } from '../records/fieldDefinition.ts';
import type { StoredRecord } from '../records/logbookRecord.ts';
import type { Skill } from '../skills/skillCatalogue.ts';
import type { Wording } from '../text/wording.ts';

/** What could be written at a place; facts, never words, but for those of the logbook itself. */
export interface Offer {
  readonly kind: 'key' | 'word' | 'skill' | 'person' | 'study' | 'date' | 'record' | 'text' | 'file';
  /** The value as it is read, without quotes. */
  readonly value: string;
  /** What is shown in the place of the value: the title of a record. */
  readonly label?: string;
  /** Words of the logbook beside it: the name of a skill, the alias of a study. */
  readonly detail?: string;
  /** Our words beside it: what a date is. */
  readonly note?: Wording;
  /** What a key is documented by. */
  readonly field?: FieldDefinition;
  readonly skill?: Skill;
  /** The record of an id, or the contact of a person. */
  readonly stored?: StoredRecord;
}

/** Offers, best first. */
export interface Offers {
  readonly offers: readonly Offer[];
  /** There are more, which another beginning of the word brings. */
  readonly isIncomplete: boolean;
}

/** Most offers of one place: a screen or two; who looks for something else types more of it. */
export const mostOffers = 50;

/** Records, newest first, that are looked at for words used before: those of years, and done in a millisecond. */
export const mostRecords = 1_000;

/** The first of some offers whose words begin with what was typed, or have it inside; beginnings come first. */
export function matching(offers: Iterable<Offer>, typed: string): Offers {
  const folded = fold(typed);
  const beginning: Offer[] = [];
  const inside: Offer[] = [];
  for (const offer of offers) {
    const rank = rankOf(offer, folded);
    if (rank === 0) beginning.push(offer);
    else if (rank === 1 && inside.length < mostOffers) inside.push(offer);
    if (beginning.length >= mostOffers) return { offers: beginning, isIncomplete: true };
  }
  const all = [...beginning, ...inside];
  return { offers: all.slice(0, mostOffers), isIncomplete: all.length >= mostOffers };
}

/** 0 where a word of the offer begins with the text, 1 where it is elsewhere in it. */
function rankOf({ kind, value, label, detail }: Offer, folded: string): 0 | 1 | undefined {
  if (folded === '') return 0;
  let rank: 1 | undefined;
  // Nobody types an id: records are found by their title alone, which halves the time.
  for (const words of kind === 'record' ? [label] : [value, label, detail]) {
    if (words === undefined) continue;
    const at = fold(words).indexOf(folded);
    if (at === 0) return 0;
    if (at > 0) rank = 1;
  }
  return rank;
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().trim();
}
