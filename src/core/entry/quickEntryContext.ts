import type { LogbookView } from '../index/logbookContents.ts';
import type { StoredRecord } from '../records/logbookRecord.ts';
import type { QuickEntryContext } from './quickEntry.ts';

/** What the one-line grammar needs to know of a logbook on a day. */
export function computeQuickEntryContext({ contents, today }: LogbookView): QuickEntryContext {
  const { catalogue, profile, records } = contents;
  return {
    today,
    catalogue,
    people: records.flatMap(contactSlug),
    studies: (profile.studies ?? []).map(({ id }) => id),
  };
}

/** The name by which entries refer to a contact: that of its file. */
function contactSlug({ record, path }: StoredRecord): readonly string[] {
  return record.type === 'contact' ? [path.slice(path.lastIndexOf('/') + 1, -'.md'.length)] : [];
}
