import type { StoredRecord } from '../records/logbookRecord.ts';
import { contactSlug, peopleOfRecord } from '../records/recordPeople.ts';
import { formatSlug } from '../records/slug.ts';
import { editDistance } from '../skills/editDistance.ts';
import { foldSkillWord } from '../skills/foldSkillWord.ts';
import { foldSlug } from './foldSlug.ts';
import type { LogbookContents } from './logbookContents.ts';

/** Letters in which a slug may differ from the one that was meant, and how long it has to be for that. */
const mostTypos = 2;
const shortestMisspelled = 4;

/**
 * What records may name: contacts by slug, records by id, studies, people.
 *
 * Each table is made on its first use and holds for the contents it was made for: keep one a revision.
 */
export class LogbookNames {
  readonly contents: LogbookContents;
  #contactsBySlug: ReadonlyMap<string, StoredRecord> | undefined;
  #contactsByTitle: ReadonlyMap<string, readonly StoredRecord[]> | undefined;
  #recordsById: ReadonlyMap<string, StoredRecord> | undefined;
  #people: readonly string[] | undefined;

  constructor(contents: LogbookContents) {
    this.contents = contents;
  }

  /** The contact of a slug, the first by path where two have it. */
  contact(slug: string): StoredRecord | undefined {
    return this.#contacts().get(slug);
  }

  /** The record of an id, written in either case. */
  record(id: string): StoredRecord | undefined {
    this.#recordsById ??= new Map(
      this.contents.records.map((stored) => [stored.record.id.toUpperCase(), stored]),
    );
    return this.#recordsById.get(id.toUpperCase());
  }

  /** Whether `logbook.yml` has a study with this id or alias. */
  hasStudy(name: string): boolean {
    return (this.contents.profile.studies ?? []).some(({ id, alias }) => id === name || alias === name);
  }

  /** Everybody that records name or that has a contact: those named last come first, the others by slug. */
  get people(): readonly string[] {
    if (this.#people === undefined) {
      const slugs = new Set(this.contents.records.flatMap(({ record }) => peopleOfRecord(record)));
      for (const slug of [...this.#contacts().keys()].sort()) slugs.add(slug);
      this.#people = [...slugs];
    }
    return this.#people;
  }

  /** Contacts whose title is that of this one but for case and spacing, without itself. */
  namesakes({ path, record }: StoredRecord): readonly StoredRecord[] {
    this.#contactsByTitle ??= groupByTitle([...this.#contacts().values()]);
    const alike = this.#contactsByTitle.get(foldSkillWord(record.title)) ?? [];
    return alike.filter((other) => other.path !== path);
  }

  /**
   * Slugs of contacts that a name may mean which has none, best first: the same name in another case, the one whose
   * title gives this slug (its file was renamed), then near spellings.
   */
  nearContacts(name: string, limit: number): readonly string[] {
    const folded = foldSlug(name);
    const ranked: { slug: string; rank: number }[] = [];
    for (const [slug, { record }] of this.#contacts()) {
      if (foldSlug(slug) === folded) ranked.push({ slug, rank: 0 });
      else if (formatSlug(record.title, '') === formatSlug(name, '-')) ranked.push({ slug, rank: 1 });
      else if (folded.length >= shortestMisspelled) {
        const distance = editDistance(folded, foldSlug(slug), mostTypos);
        if (distance !== undefined) ranked.push({ slug, rank: 1 + distance });
      }
    }
    return ranked
      .sort((a, b) => a.rank - b.rank)
      .slice(0, limit)
      .map(({ slug }) => slug);
  }

  #contacts(): ReadonlyMap<string, StoredRecord> {
    if (this.#contactsBySlug === undefined) {
      const contacts = new Map<string, StoredRecord>();
      for (const stored of this.contents.records) {
        const slug = contactSlug(stored.path);
        if (stored.record.type === 'contact' && !contacts.has(slug)) contacts.set(slug, stored);
      }
      this.#contactsBySlug = contacts;
    }
    return this.#contactsBySlug;
  }
}

function groupByTitle(contacts: readonly StoredRecord[]): ReadonlyMap<string, readonly StoredRecord[]> {
  const groups = new Map<string, StoredRecord[]>();
  for (const stored of contacts) {
    const title = foldSkillWord(stored.record.title);
    groups.set(title, [...(groups.get(title) ?? []), stored]);
  }
  return groups;
}
