import { formatScalar } from '../format/formatScalar.ts';
import { lineBreakAt } from '../format/lines.ts';
import type { FieldDefinition, FieldTable } from '../records/fieldDefinition.ts';
import type { OffsetRange } from '../text/textEdit.ts';
import { type FieldPlace, findFieldPlace } from './fieldPlace.ts';
import { matching, type Offer, type Offers } from './offer.ts';
import { nameOffers } from './textOffers.ts';
import { type OfferContext, skillOffers, valueOffers } from './valueOffers.ts';

/** An offer, ready to be put into the text. */
export interface FrontMatterItem extends Offer {
  /** A snippet (https://code.visualstudio.com/docs/editor/userdefinedsnippets): `$0` is where typing goes on. */
  readonly snippet: string;
  /** More offers follow once it is in the text: the values of a key. */
  readonly goesOn: boolean;
}

/** What could be written at one offset. */
export interface FrontMatterCompletion {
  /** Best first. */
  readonly items: readonly FrontMatterItem[];
  readonly isIncomplete: boolean;
  /** What each item takes the place of: the token at the offset, quotes and all. */
  readonly range: OffsetRange;
}

/**
 * What could be written at an offset of the front matter or of `logbook.yml`: keys that are missing, in the order of
 * the table, or values that the field takes. Driven by the record table; nothing in the body, in comments, in free
 * texts and numbers.
 *
 * Mistakes elsewhere in the YAML do not matter. What is inserted is valid YAML and ends its lines as its neighbours do.
 *
 * @param path - relative to the logbook's root.
 */
export function completeFrontMatter(
  text: string,
  offset: number,
  path: string,
  context: OfferContext,
): FrontMatterCompletion | undefined {
  const place = findFieldPlace(text, offset, path);
  if (place === undefined) return undefined;
  const { caret } = place;
  const eol = lineBreakAt(text, offset, '\n');
  const { offers, isIncomplete } = offersAt(place, context);
  const items = offers.map((offer) => itemOf(offer, place, eol));
  return items.length === 0 ? undefined : { items, isIncomplete, range: caret.range };
}

function offersAt(place: FieldPlace, context: OfferContext): Offers {
  const { meaning, caret } = place;
  switch (meaning.kind) {
    case 'table':
      return caret.kind === 'entry' ? keyOffers(meaning.table, place) : nothing;
    case 'objects':
      return caret.kind === 'entry' ? keyOffers(meaning.field.fields, place) : nothing;
    case 'map':
      return meaning.field.keys === 'skill'
        ? without(skillOffers(caret.typed, context), caret.keys)
        : without(matching(nameOffers(place, context.view.contents), caret.typed), caret.keys);
    default:
      return valueOffers(meaning.field, place, context);
  }
}

const nothing: Offers = { offers: [], isIncomplete: false };

function without({ offers, isIncomplete }: Offers, keys: ReadonlySet<string>): Offers {
  return { offers: offers.filter(({ value }) => !keys.has(value)), isIncomplete };
}

/** The keys of a table that a mapping does not have yet; the id is not for typing. */
function keyOffers(table: FieldTable, { caret }: FieldPlace): Offers {
  const offers = Object.entries(table)
    .filter(
      ([key]) => (key !== 'id' || caret.path.length > 0) && (!caret.keys.has(key) || key === caret.token),
    )
    .map(([value, field]): Offer => ({ kind: 'key', value, field }));
  return { offers, isIncomplete: false };
}

function itemOf(offer: Offer, place: FieldPlace, eol: string): FrontMatterItem {
  const { caret, meaning } = place;
  if (offer.kind === 'key' && offer.field !== undefined) {
    const goesOn = !caret.hasColon && offer.field.kind !== 'objects';
    const dash = meaning.kind === 'objects' && !caret.isItem ? '- ' : '';
    return { ...offer, snippet: dash + keySnippet(offer.value, offer.field, place, eol), goesOn };
  }
  const written = formatScalar(offer.value, isInBrackets(place) ? 'flow' : 'block');
  const value = offer.kind === 'date' || isTyped(meaning) ? offer.value : written;
  if (meaning.kind === 'map') return mapItem(offer, place, written);
  if (meaning.kind === 'list')
    return { ...offer, snippet: listSnippet(inSnippet(value), place), goesOn: false };
  return { ...offer, snippet: inSnippet(value), goesOn: false };
}

/** A value of a list that has no brackets yet gets them, on its key's line; below the key it gets a dash. */
function listSnippet(value: string, { caret }: FieldPlace): string {
  if (caret.kind === 'value') return `[${value}$0]`;
  return `- ${value}`;
}

function mapItem(offer: Offer, { caret }: FieldPlace, written: string): FrontMatterItem {
  const key = inSnippet(written);
  if (caret.kind === 'value') return { ...offer, snippet: `{${key}: $0}`, goesOn: true };
  return { ...offer, snippet: caret.hasColon ? key : `${key}: `, goesOn: !caret.hasColon };
}

function isInBrackets({ caret, meaning }: FieldPlace): boolean {
  return caret.style === 'flow' || (meaning.kind !== 'scalar' && caret.kind === 'value');
}

/** Whether values are written without quotes although they look like another type. */
function isTyped(meaning: FieldPlace['meaning']): boolean {
  return meaning.kind === 'scalar' && meaning.field.kind === 'flag';
}

function keySnippet(key: string, field: FieldDefinition, { caret }: FieldPlace, eol: string): string {
  if (caret.hasColon) return key;
  if (field.kind === 'map') return `${key}: {$0}`;
  if (field.kind === 'objects') {
    const required = Object.entries(field.fields).filter(([, inner]) => inner.required);
    const names =
      required.length > 0 ? required.map(([name]) => name) : Object.keys(field.fields).slice(0, 1);
    if (caret.style === 'flow') {
      return `${key}: [{${names.map((name, index) => `${name}: $${index + 1}`).join(', ')}}]`;
    }
    const lines = names.map((name, index) => `${index === 0 ? '- ' : '  '}${name}: $${index + 1}`);
    return [`${key}:`, ...lines.map((line) => `${caret.indentation}  ${line}`)].join(eol);
  }
  const isList = field.kind !== 'choice' && field.list === true;
  return isList ? `${key}: [$0]` : `${key}: `;
}

/** A text as it stands in a snippet. */
function inSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
