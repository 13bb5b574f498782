import { type CivilDate, daysBetween } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { recordsOfType } from '../index/recordLists.ts';
import { type ContactRoleId, roleOf } from '../people/contactRoles.ts';
import type { RecordOf, StoredRecord } from '../records/logbookRecord.ts';
import { contactSlug, peopleOfRecord } from '../records/recordPeople.ts';
import { compareText } from '../text/compareText.ts';
import { bandOf, type ContactBand, type ContactDepth, ContactDepthTally } from './contactDepth.ts';
import { type ContactRelation, type ContactStanding, computeStanding } from './contactStanding.ts';
import { encountersOf } from './encounters.ts';

/** What is known of a person today; facts, never words. */
export interface ContactFacts {
  /** By which records name the person. */
  readonly slug: string;
  /** Title of the contact, else the slug. */
  readonly name: string;
  /** False for a person whom records name without a contact. */
  readonly hasContact: boolean;
  /** The contact's record and path; two contacts with one slug have facts each. */
  readonly stored?: StoredRecord;
  readonly contact?: RecordOf<'contact'>;
  /** As the contact writes it. */
  readonly role?: string;
  readonly roleId?: ContactRoleId;
  /** `supervisor` also for whom the profile names as such and the contact says nothing else. */
  readonly relation?: ContactRelation;
  /**
   * The last day on which something really happened with the person, with the record that tells of it: derived
   * from any record that names them (`encountersOf`), or from the contact's `met`.
   */
  readonly lastContact?: { readonly date: CivilDate; readonly id: string };
  /** Days from `lastContact` to today, 0 or more. */
  readonly silentDays?: number;
  /** The last contact, else the day of meeting or of the contact's record, plus its cadence. */
  readonly due?: CivilDate;
  /** Negative once it is overdue. */
  readonly daysLeft?: number;
  readonly standing: ContactStanding;
  readonly depth: ContactDepth;
  readonly band: ContactBand;
  /** Every record that names the person, intentions too, in the order of the contents. */
  readonly records: readonly StoredRecord[];
}

/** Facts of every contact, by name; then of the people whom records name without one, by slug. */
export function computeContactFacts(view: LogbookView): readonly ContactFacts[] {
  const { contents, today } = view;
  const ledgers = new PersonLedgers(today);
  for (const stored of contents.records) ledgers.add(stored);
  const { supervisor } = contents.profile;
  const contacts = recordsOfType(contents, 'contact').map((stored) =>
    factsOf({ slug: contactSlug(stored.path), stored, contact: stored.record, ledgers, view }),
  );
  const known = new Set(contacts.map(({ slug }) => slug));
  const named = new Set(supervisor === undefined ? ledgers.slugs : [...ledgers.slugs, supervisor]);
  const others = [...named]
    .filter((slug) => !known.has(slug))
    .map((slug) => factsOf({ slug, ledgers, view }));
  return [...contacts.sort(byName), ...others.sort(byName)];
}

function byName(a: ContactFacts, b: ContactFacts): number {
  return (
    compareText(a.name.toLowerCase(), b.name.toLowerCase()) ||
    compareText(a.slug, b.slug) ||
    compareText(a.stored?.path ?? '', b.stored?.path ?? '')
  );
}

/** Everything that the records say of one person. */
interface PersonLedger {
  readonly records: StoredRecord[];
  readonly depth: ContactDepthTally;
  lastContact: { readonly date: CivilDate; readonly id: string } | undefined;
}

/** The ledgers of all people, filled in one walk over the records. */
class PersonLedgers {
  readonly #today: CivilDate;
  readonly #ledgersBySlug = new Map<string, PersonLedger>();

  constructor(today: CivilDate) {
    this.#today = today;
  }

  get slugs(): readonly string[] {
    return [...this.#ledgersBySlug.keys()];
  }

  get(slug: string): PersonLedger {
    const known = this.#ledgersBySlug.get(slug);
    if (known !== undefined) return known;
    const ledger: PersonLedger = {
      records: [],
      depth: new ContactDepthTally(slug, this.#today),
      lastContact: undefined,
    };
    this.#ledgersBySlug.set(slug, ledger);
    return ledger;
  }

  add(stored: StoredRecord): void {
    const { record } = stored;
    const people = peopleOfRecord(record);
    if (people.length === 0) return;
    for (const slug of people) this.get(slug).records.push(stored);
    const encounters = encountersOf(record, this.#today);
    for (const { person, date } of encounters) {
      const ledger = this.get(person);
      ledger.lastContact = laterOf(ledger.lastContact, { date, id: record.id });
    }
    for (const [place, { person }] of encounters.entries()) {
      const isFirst = encounters.findIndex((other) => other.person === person) === place;
      if (isFirst) this.get(person).depth.add(record);
    }
  }
}

type Contacted = NonNullable<ContactFacts['lastContact']>;

/** The later one; of one day that with the greater id, so that the order of files does not matter. */
function laterOf(one: Contacted | undefined, other: Contacted): Contacted {
  if (one === undefined) return other;
  return (compareText(one.date, other.date) || compareText(one.id, other.id)) < 0 ? other : one;
}

interface Person {
  readonly slug: string;
  readonly stored?: StoredRecord;
  readonly contact?: RecordOf<'contact'>;
  readonly ledgers: PersonLedgers;
  readonly view: LogbookView;
}

function factsOf({ slug, stored, contact, ledgers, view }: Person): ContactFacts {
  const { contents, today } = view;
  const ledger = ledgers.get(slug);
  const met = contact?.met;
  const lastContact =
    contact === undefined || met === undefined || met > today
      ? ledger.lastContact
      : laterOf(ledger.lastContact, { date: met, id: contact.id });
  const relation =
    contact?.relation ?? (contents.profile.supervisor === slug ? ('supervisor' as const) : undefined);
  const since = lastContact?.date ?? met ?? contact?.date;
  const { due, standing } = computeStanding({ since, cadenceDays: contact?.cadenceDays, relation, today });
  const depth = ledger.depth.depth;
  const roleId = contact?.role === undefined ? undefined : roleOf(contact.role);
  return {
    slug,
    name: contact?.title ?? slug,
    hasContact: contact !== undefined,
    ...(stored && { stored }),
    ...(contact && { contact }),
    ...(contact?.role !== undefined && { role: contact.role }),
    ...(roleId && { roleId }),
    ...(relation && { relation }),
    ...(lastContact && { lastContact, silentDays: daysBetween(lastContact.date, today) }),
    ...(due && { due, daysLeft: daysBetween(today, due) }),
    standing,
    depth,
    band: bandOf(depth),
    records: ledger.records,
  };
}
