import type { LogbookRecord, RecordOf, StoredRecord } from './logbookRecord.ts';
import { recordFields } from './recordFields.ts';
import { type RecordType, recordTypeNames } from './recordTypes.ts';

/** Keys whose values are contact slugs, one or a list of them, by type and in the order of writing. */
const personKeysByType = new Map<RecordType, readonly string[]>(
  recordTypeNames.map((type) => [
    type,
    Object.entries(recordFields(type)).flatMap(([key, { kind }]) => (kind === 'person' ? [key] : [])),
  ]),
);

/** Contact slugs of everybody that a record names in any of its fields, each once; not whom a contact is about. */
export function peopleOfRecord(record: LogbookRecord): readonly string[] {
  const people: string[] = [];
  const values: Readonly<Record<string, unknown>> = record;
  for (const key of personKeysByType.get(record.type) ?? []) {
    const value = values[key];
    if (typeof value === 'string') people.push(value);
    // A field of kind person holds texts only.
    else if (Array.isArray(value)) people.push(...(value as readonly string[]));
  }
  return people.length > 1 ? [...new Set(people)] : people;
}

/** The contact with a slug; of two with one slug the first in the order of the contents. */
export function contactOf(
  { records }: { readonly records: readonly StoredRecord[] },
  slug: string | undefined,
): RecordOf<'contact'> | undefined {
  for (const { path, record } of records) {
    if (record.type === 'contact' && contactSlug(path) === slug) return record;
  }
  return undefined;
}

/** The slug by which records name the contact of a file: `contacts/statistician.md` is `statistician`. */
export function contactSlug(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}
