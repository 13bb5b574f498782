import { levels, roles } from '../records/fieldDefinition.ts';
import { recordTypeDefinition, recordTypeNames } from '../records/recordTypes.ts';
import type { OffsetRange } from '../text/textEdit.ts';
import type { QuickEntryContext } from './quickEntry.ts';

/** Something that the word at the caret could become. */
export interface QuickEntryCompletion {
  readonly kind: 'type' | 'skill' | 'level' | 'person' | 'study' | 'role' | 'private';
  readonly label: string;
  /** What it stands for; empty where the label says it. */
  readonly detail: string;
  /** Takes the place of `range`; ends with a space where the token is complete. */
  readonly insertText: string;
  /** The word at the caret, up to the caret. */
  readonly range: OffsetRange;
}

/** Most completions of one word that are offered at once; an empty line offers every type. */
const mostCompletions = 8;

/**
 * What the word before the caret could become: skills after `#`, levels after `#skill=`, people after `@`, studies
 * after `%`, roles after `+`, `!private`, and the type prefixes at the beginning of an empty line.
 *
 * @param caret - offset into the line; what stands behind it is left alone.
 * @returns best first; empty within ordinary text and for a word that is complete.
 */
export function completeQuickEntry(
  line: string,
  caret: number,
  context: QuickEntryContext,
): readonly QuickEntryCompletion[] {
  const before = line.slice(0, caret);
  const start = before.search(/\S*$/u);
  const word = before.slice(start);
  const range = { start, end: before.length };
  const offers = word === '' ? typeOffers(before) : offersFor(word, context).slice(0, mostCompletions);
  return offers
    .filter(({ insertText }) => insertText.trimEnd() !== word)
    .map((offer) => ({ ...offer, range }));
}

type Offer = Omit<QuickEntryCompletion, 'range'>;

function offersFor(word: string, context: QuickEntryContext): readonly Offer[] {
  const rest = word.slice(1);
  switch (word.charAt(0)) {
    case '#':
      return rest.includes('=') ? levelOffers(word) : skillOffers(rest, context);
    case '@':
      return nameOffers('person', '@', rest, context.people);
    case '%':
      return nameOffers('study', '%', rest, context.studies);
    case '+':
      return nameOffers('role', '+', rest, roles);
    case '!':
      return nameOffers('private', '!', rest, ['private']);
    default:
      return [];
  }
}

function typeOffers(before: string): readonly Offer[] {
  if (before !== '') return [];
  return recordTypeNames.flatMap((type): readonly Offer[] => {
    const { prefix, label } = recordTypeDefinition(type);
    if (prefix === undefined || type === 'activity') return [];
    return [{ kind: 'type', label: `${prefix}:`, detail: label, insertText: `${prefix}: ` }];
  });
}

function skillOffers(word: string, { catalogue }: QuickEntryContext): readonly Offer[] {
  return catalogue.suggest(word, mostCompletions).map(({ id, name }) => ({
    kind: 'skill',
    label: `#${id}`,
    detail: name,
    insertText: `#${id} `,
  }));
}

function levelOffers(word: string): readonly Offer[] {
  const skill = word.slice(0, word.indexOf('='));
  const level = word.slice(word.indexOf('=') + 1).toLowerCase();
  return levels
    .filter((name) => name.startsWith(level))
    .map((name) => ({ kind: 'level', label: name, detail: skill, insertText: `${skill}=${name} ` }));
}

/** Names that begin with the word, in any case, in their order. */
function nameOffers(
  kind: QuickEntryCompletion['kind'],
  sigil: string,
  word: string,
  names: readonly string[],
): readonly Offer[] {
  const folded = word.normalize('NFC').toLowerCase();
  return names
    .filter((name) => name.normalize('NFC').toLowerCase().startsWith(folded))
    .map((name) => ({ kind, label: `${sigil}${name}`, detail: '', insertText: `${sigil}${name} ` }));
}
