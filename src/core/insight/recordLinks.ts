import type { LogbookContents } from '../index/logbookContents.ts';
import type { LogbookRecord, StoredRecord } from '../records/logbookRecord.ts';
import { recordFields } from '../records/recordFields.ts';
import { type RecordType, recordTypeNames } from '../records/recordTypes.ts';

/** Keys whose values are ids of other records, one or a list of them, by type. */
const linkKeysByType = new Map<RecordType, readonly string[]>(
  recordTypeNames.map((type) => [
    type,
    Object.entries(recordFields(type)).flatMap(([key, { kind }]) =>
      kind === 'id' && key !== 'id' ? [key] : [],
    ),
  ]),
);

/** A record that another one names by its id, or that names the other one. */
export interface RecordLink {
  readonly stored: StoredRecord;
  /** The key that holds the id, such as `unblocks`. */
  readonly key: string;
  /** `to` where the record looked at names this one, `from` where this one names it. */
  readonly direction: 'to' | 'from';
}

/**
 * Records that are linked with a record by id: those it names, then those that name it, each in the order of the
 * contents; ids that no record has are left out, and copies of one file are all there.
 */
export function computeRecordLinks(
  { records }: Pick<LogbookContents, 'records'>,
  record: LogbookRecord,
): readonly RecordLink[] {
  const keysTo = new Map(linksOf(record).map(([key, id]) => [id, key]));
  const named: RecordLink[] = [];
  const naming: RecordLink[] = [];
  for (const stored of records) {
    if (stored.record === record) continue;
    const key = keysTo.get(stored.record.id);
    if (key !== undefined) named.push({ stored, key, direction: 'to' });
    for (const [keyFrom, id] of linksOf(stored.record)) {
      if (id === record.id) naming.push({ stored, key: keyFrom, direction: 'from' });
    }
  }
  return [...named, ...naming];
}

/** The ids that a record names, with their key. */
function linksOf(record: LogbookRecord): readonly (readonly [key: string, id: string])[] {
  const values: Readonly<Record<string, unknown>> = record;
  return (linkKeysByType.get(record.type) ?? []).flatMap((key) => {
    const value = values[key];
    if (typeof value === 'string') return [[key, value] as const];
    // A field of kind id holds texts only.
    return Array.isArray(value) ? (value as readonly string[]).map((id) => [key, id] as const) : [];
  });
}
