import type { LogbookContents } from '../index/logbookContents.ts';
import type { RecordOf } from '../records/logbookRecord.ts';
import { contactSlug } from '../records/recordPeople.ts';

/** The contact of a slug, the first one in the order of the contents where several have it. */
export function findContact(
  { records }: Pick<LogbookContents, 'records'>,
  slug: string,
): RecordOf<'contact'> | undefined {
  for (const { path, record } of records) {
    if (record.type === 'contact' && contactSlug(path) === slug) return record;
  }
  return undefined;
}

/** The name of a person: that of the contact, else the slug as records write it. */
export function personName(contents: Pick<LogbookContents, 'records'>, slug: string): string {
  return findContact(contents, slug)?.title ?? `@${slug}`;
}
