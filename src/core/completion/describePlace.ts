import { type ContactFacts, computeContactFacts } from '../insight/contactFacts.ts';
import { LogbookTally } from '../insight/logbookTally.ts';
import { roundHours } from '../insight/recordHours.ts';
import { computeLevels } from '../insight/skillLevels.ts';
import type { FieldDefinition, Level } from '../records/fieldDefinition.ts';
import type { StoredRecord } from '../records/logbookRecord.ts';
import type { LogbookProfile } from '../records/profile.ts';
import type { Skill } from '../skills/skillCatalogue.ts';
import type { OffsetRange } from '../text/textEdit.ts';
import { type FieldPlace, findFieldPlace } from './fieldPlace.ts';
import type { OfferContext } from './valueOffers.ts';

/** What stands at an offset of the front matter; facts, never words. */
export type PlaceDescription =
  | { readonly kind: 'key'; readonly key: string; readonly field: FieldDefinition }
  | {
      readonly kind: 'skill';
      readonly skill: Skill;
      readonly records: number;
      readonly hours: number;
      /** The level stated last; absent where nobody stated one. */
      readonly level?: Level;
    }
  | { readonly kind: 'person'; readonly facts: ContactFacts }
  | { readonly kind: 'study'; readonly study: NonNullable<LogbookProfile['studies']>[number] }
  | { readonly kind: 'record'; readonly stored: StoredRecord };

/** The description and the token that it is of. */
export interface DescribedPlace {
  readonly description: PlaceDescription;
  readonly range: OffsetRange;
}

/**
 * What the key, skill, person, study or id at an offset is; `undefined` for everything else, and for names that the
 * logbook does not have.
 *
 * @param path - relative to the logbook's root.
 */
export function describePlace(
  text: string,
  offset: number,
  path: string,
  context: OfferContext,
): DescribedPlace | undefined {
  const place = findFieldPlace(text, offset, path);
  if (place === undefined || place.caret.token === '') return undefined;
  const description = describe(place, context);
  return description && { description, range: place.caret.range };
}

function describe({ meaning, caret }: FieldPlace, context: OfferContext): PlaceDescription | undefined {
  const { token: name } = caret;
  if (meaning.kind === 'table') {
    const field = caret.hasColon && Object.hasOwn(meaning.table, name) ? meaning.table[name] : undefined;
    return field && { kind: 'key', key: name, field };
  }
  if (meaning.kind === 'map') {
    return meaning.field.keys === 'skill' ? describeSkill(name, context) : undefined;
  }
  if (meaning.kind !== 'scalar') return undefined;
  switch (meaning.field.kind) {
    case 'skill':
      return describeSkill(name, context);
    case 'person': {
      const facts = computeContactFacts(context.view).find(({ slug }) => slug === name);
      return facts && { kind: 'person', facts };
    }
    case 'study': {
      const studies = context.view.contents.profile.studies ?? [];
      const study = studies.find(({ id, alias }) => id === name || alias === name);
      return study && { kind: 'study', study };
    }
    case 'id': {
      const stored = context.names.record(name);
      return stored && { kind: 'record', stored };
    }
    default:
      return undefined;
  }
}

function describeSkill(name: string, { view }: OfferContext): PlaceDescription | undefined {
  const { catalogue } = view.contents;
  const skill = catalogue.get(name) ?? catalogue.find(name);
  if (skill === undefined) return undefined;
  const tally = new LogbookTally(view);
  const found = tally.skillsById.get(skill.id);
  if (found === undefined) return { kind: 'skill', skill, records: 0, hours: 0 };
  const { records, hours } = found.evidence;
  const level = computeLevels(found, view, tally)
    .filter(({ date }) => date <= view.today)
    .at(-1)?.level;
  return { kind: 'skill', skill, records, hours: roundHours(hours), ...(level && { level }) };
}
