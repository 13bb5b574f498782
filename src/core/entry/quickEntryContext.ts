import type { LogbookView } from '../index/logbookContents.ts';
import { contactSlug } from '../records/recordPeople.ts';
import type { QuickEntryContext } from './quickEntry.ts';

/** What the one-line grammar needs to know of a logbook on a day. */
export function computeQuickEntryContext({ contents, today }: LogbookView): QuickEntryContext {
  const { catalogue, profile, records } = contents;
  return {
    today,
    catalogue,
    people: records.flatMap(({ record, path }) => (record.type === 'contact' ? [contactSlug(path)] : [])),
    studies: (profile.studies ?? []).map(({ id }) => id),
  };
}
