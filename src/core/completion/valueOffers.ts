import type { WorkspaceFile } from '../evidence/evidenceFiles.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import type { LogbookNames } from '../index/logbookNames.ts';
import { type FieldDefinition, levels, roles } from '../records/fieldDefinition.ts';
import type { StoredRecord } from '../records/logbookRecord.ts';
import type { RecordType } from '../records/recordTypes.ts';
import { canonicalSkillId } from '../skills/skillCatalogue.ts';
import { dateOffers } from './dateOffers.ts';
import type { FieldPlace } from './fieldPlace.ts';
import { fileOffers } from './fileOffers.ts';
import { matching, mostOffers, mostRecords, type Offer, type Offers } from './offer.ts';
import { textOffers } from './textOffers.ts';

/** A logbook on a day, with its names. */
export interface OfferContext {
  readonly view: LogbookView;
  readonly names: LogbookNames;
  /** Files of the workspace folder, where somebody writes a path, and where in it the logbook is. */
  readonly workspace?: { readonly files: readonly WorkspaceFile[]; readonly logbookPath: string };
}

/** Fields of ids that mean records of some types only; the others mean any. */
const typesByKey: Readonly<Record<string, readonly RecordType[]>> = {
  opportunity: ['opportunity'],
  program: ['program'],
  renews: ['training'],
  stories: ['challenge', 'feedback', 'activity', 'achievement', 'interaction'],
  sources: ['activity', 'challenge', 'question', 'training', 'interaction', 'feedback', 'presence'],
};

/** What a field could hold, for what was typed of it so far; nothing for free texts and numbers. */
export function valueOffers(field: FieldDefinition, place: FieldPlace, context: OfferContext): Offers {
  const { typed } = place.caret;
  const { key = '' } = place;
  switch (field.kind) {
    case 'choice':
      return words(field.choices, typed);
    case 'level':
      return words(levels, typed);
    case 'role':
      return words(roles, typed);
    case 'flag':
      return words(['true', 'false'], typed);
    case 'skill':
      return skillOffers(typed, context);
    case 'person':
      return matching(
        context.names.people.map((slug) => personOffer(slug, context.names)),
        typed,
      );
    case 'study':
      return matching(studyOffers(context), typed);
    case 'date':
      return matching(dateOffers(key, context.view), typed);
    case 'id':
      return matching(recordOffers(key, place, context), typed);
    case 'text':
      return matching(textOffers(place, context.view.contents), typed);
    case 'path':
      return context.workspace === undefined
        ? { offers: [], isIncomplete: false }
        : fileOffers(context.workspace.files, typed, context.workspace.logbookPath);
    default:
      return { offers: [], isIncomplete: false };
  }
}

/** A closed set: whoever looks at it may choose another word, so all are offered, those that were begun first. */
function words(choices: readonly string[], typed: string): Offers {
  const offers = choices.map((value): Offer => ({ kind: 'word', value }));
  const { offers: begun } = matching(offers, typed);
  const isBegun = new Set(begun.map(({ value }) => value));
  return { offers: [...begun, ...offers.filter(({ value }) => !isBegun.has(value))], isIncomplete: false };
}

/** Skills by what was typed; before anything was, those that records named last, then the catalogue. */
export function skillOffers(typed: string, { view }: OfferContext): Offers {
  const { catalogue, records } = view.contents;
  const offer = (id: string): Offer | undefined => {
    const skill = catalogue.get(id);
    return skill && { kind: 'skill', value: skill.id, detail: skill.name, skill };
  };
  if (typed.trim() !== '') {
    const found = catalogue.suggest(typed, mostOffers).map(({ id }) => offer(id));
    return { offers: found.filter((one) => one !== undefined), isIncomplete: true };
  }
  const ids = new Set<string>();
  for (const { record } of records.slice(0, mostRecords)) {
    for (const skill of record.skills ?? []) ids.add(canonicalSkillId(catalogue, skill));
    if (ids.size >= mostOffers / 2) break;
  }
  for (const { id, isHidden } of catalogue.skills) if (!isHidden) ids.add(id);
  const all = [...ids].map(offer).filter((one) => one !== undefined);
  return { offers: all.slice(0, mostOffers), isIncomplete: all.length > mostOffers };
}

function personOffer(slug: string, names: LogbookNames): Offer {
  const stored = names.contact(slug);
  return { kind: 'person', value: slug, ...(stored && { stored, detail: stored.record.title }) };
}

function* studyOffers({ view }: OfferContext): Iterable<Offer> {
  const { profile, records } = view.contents;
  const known = new Set<string>();
  for (const { id, alias } of profile.studies ?? []) {
    known.add(id);
    if (alias !== undefined) known.add(alias);
    yield { kind: 'study', value: id, ...(alias !== undefined && { detail: alias }) };
  }
  for (const { record } of records.slice(0, mostRecords)) {
    const { study } = record;
    if (study === undefined || known.has(study)) continue;
    known.add(study);
    yield { kind: 'study', value: study };
  }
}

/** Records, newest first, by their titles; not the one that is edited. */
function* recordOffers(key: string, { yaml }: FieldPlace, { view }: OfferContext): Iterable<Offer> {
  const own = /^id:[ \t]*["']?(\w{26})/m.exec(yaml)?.[1];
  const types = typesByKey[key];
  for (const stored of view.contents.records) {
    const { id, title, type } = stored.record;
    if (id === own || id.length !== ulidLength || (types && !types.includes(type))) continue;
    yield recordOffer(stored, id, title);
  }
}

/** Records without an id of their own have a longer one, that no file may name. */
const ulidLength = 26;

function recordOffer(stored: StoredRecord, id: string, title: string): Offer {
  return { kind: 'record', value: id, label: title, stored };
}
