import type { LogbookContents } from '../index/logbookContents.ts';
import { contactSlug } from '../records/recordPeople.ts';
import { formatSlug } from '../records/slug.ts';
import { foldSkillWord } from '../skills/foldSkillWord.ts';

/** Whom a text means: a contact, or a person who has none yet. */
export interface PersonMatch {
  /** By which records name the person; of a person without a contact, the slug that a new one would get. */
  readonly slug: string;
  readonly isKnown: boolean;
  /** The contact's title, or the one that a new contact would get. */
  readonly name: string;
}

/** Finds the contact that a text means by slug or name, in any case: `Ada Weiss` and `ada-weiss` are one. */
export function matchPerson({ records }: Pick<LogbookContents, 'records'>, text: string): PersonMatch {
  const contacts = records.flatMap(({ path, record }) =>
    record.type === 'contact' ? [{ slug: contactSlug(path), isKnown: true, name: record.title }] : [],
  );
  const [slug, folded] = [formatSlug(text, 'contact'), foldSkillWord(text)];
  return (
    contacts.find((contact) => contact.slug === text) ??
    contacts.find((contact) => contact.slug === slug || foldSkillWord(contact.name) === folded) ?? {
      slug,
      isKnown: false,
      name: nameOfSlug(text),
    }
  );
}

/** A name for a person of whom only the slug is known, with that slug: `ada-weiss` is Ada Weiss. */
export function nameOfSlug(slug: string): string {
  const name = slug.replace(/(?:^|[-_])+(\p{L})/gu, (_, letter: string) => ` ${letter.toUpperCase()}`).trim();
  return formatSlug(slug) === slug && formatSlug(name) === slug ? name : slug;
}
