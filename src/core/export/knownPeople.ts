import type { LogbookContents } from '../index/logbookContents.ts';
import { contactSlug, peopleOfRecord } from '../records/recordPeople.ts';
import { compareText } from '../text/compareText.ts';
import { isFunctionName, readContactNames } from './contactNames.ts';
import { type PersonName, readPersonName, readSlugName } from './personName.ts';

/** Somebody whom a logbook names. */
export interface KnownPerson {
  /** The whole title of the contact, empty where there is none that names a person. */
  readonly title: string;
  readonly names: readonly PersonName[];
  /** Absent where contacts of one name have several roles, or none. */
  readonly role?: string;
  /** Whether no audience may see the name. */
  readonly isPrivate: boolean;
  /** Whether the name comes from a slug alone, which may also be that of a thing: `stack-overflow`. */
  readonly isUnsure: boolean;
}

/** Everybody whom contacts and fields for people name, each once, in the order of names. */
export function readKnownPeople(contents: LogbookContents): readonly KnownPerson[] {
  const slugsByTitle = new Map<string, Set<string>>();
  const slugs = new Set<string>();
  const ofFunctions: KnownPerson[] = [];
  for (const { path, record } of contents.records) {
    if (record.type !== 'contact') continue;
    const slug = contactSlug(path);
    slugs.add(slug);
    if (isFunctionName(record)) {
      const { title, role = title } = record;
      const isPrivate = record.private === true;
      // The slug usually is the title.
      if (!isWithin(slug, `${title} ${role}`)) {
        ofFunctions.push(...personOfSlug(slug, isPrivate, isPrivate ? undefined : role));
      }
    } else {
      slugsByTitle.set(record.title, (slugsByTitle.get(record.title) ?? new Set()).add(slug));
    }
  }
  const contacts = readContactNames(contents).map(({ name, ...facts }) => {
    const names = [name, ...[...(slugsByTitle.get(name) ?? [])].map(titleOfSlug)]
      .map(readPersonName)
      .filter((one, place) => one !== undefined && (place === 0 || one.family !== ''));
    return { ...facts, title: name, names: names as readonly PersonName[], isUnsure: false };
  });
  return [...contacts, ...ofFunctions, ...peopleWithoutContact(contents, slugs)];
}

/** People whom records name by a slug that no contact has; those that only private records name are private. */
function peopleWithoutContact(
  { records, profile }: LogbookContents,
  contactSlugs: ReadonlySet<string>,
): readonly KnownPerson[] {
  const isPrivateBySlug = new Map<string, boolean>();
  if (profile.supervisor !== undefined) isPrivateBySlug.set(profile.supervisor, false);
  for (const { record } of records) {
    for (const slug of peopleOfRecord(record)) {
      if (contactSlugs.has(slug)) continue;
      isPrivateBySlug.set(slug, record.private === true && isPrivateBySlug.get(slug) !== false);
    }
  }
  return [...isPrivateBySlug]
    .sort(([one], [other]) => compareText(one, other))
    .flatMap(([slug, isPrivate]) => personOfSlug(slug, isPrivate, undefined));
}

function personOfSlug(slug: string, isPrivate: boolean, role: string | undefined): readonly KnownPerson[] {
  const name = readSlugName(slug);
  if (name === undefined) return [];
  return [{ title: '', names: [name], isPrivate, isUnsure: true, ...(role !== undefined && { role }) }];
}

/** Somebody of whom only the title of a contact is known. */
export function personOfTitle(title: string): KnownPerson {
  const name = readPersonName(title);
  return { title, names: name === undefined ? [] : [name], isPrivate: false, isUnsure: false };
}

function titleOfSlug(slug: string): string {
  return slug
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
}

function isWithin(slug: string, title: string): boolean {
  const folded = title.toLowerCase();
  return (slug.toLowerCase().match(/\p{L}+/gu) ?? []).every((word) => folded.includes(word));
}
