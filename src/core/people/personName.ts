import { type RecordList, recordsOfType } from '../index/recordLists.ts';
import type { RecordOf } from '../records/logbookRecord.ts';
import { contactSlug } from '../records/recordPeople.ts';

/** The contact of a slug, the first one in the order of the contents where several have it. */
export function findContact(list: RecordList, slug: string): RecordOf<'contact'> | undefined {
  return recordsOfType(list, 'contact').find(({ path }) => contactSlug(path) === slug)?.record;
}

/** The name of a person: that of the contact, else the slug as records write it. */
export function personName(contents: RecordList, slug: string): string {
  return findContact(contents, slug)?.title ?? `@${slug}`;
}
