import type { CivilDate } from '../../src/core/dates/civilDate.ts';
import { readCivilDate } from '../../src/core/dates/civilDate.ts';
import type { LogbookContents, LogbookView } from '../../src/core/index/logbookContents.ts';
import type { LogbookRecord, RecordOf, StoredRecord } from '../../src/core/records/logbookRecord.ts';
import type { LogbookProfile } from '../../src/core/records/profile.ts';
import type { RecordType } from '../../src/core/records/recordTypes.ts';
import { recordTypeDefinition } from '../../src/core/records/recordTypes.ts';
import { aCatalogue } from './catalogueBuilder.ts';

/** The civil date of a literal; throws for one that does not exist, so that a typing error cannot pass. */
export function aDate(text: string): CivilDate {
  const date = readCivilDate(text);
  if (date === undefined) throw new RangeError(`no civil date: ${text}`);
  return date;
}

/** A type's fields as tests write them: dates as plain text. */
type Plain<T> = T extends CivilDate
  ? string
  : T extends string | number | boolean
    ? T
    : { readonly [K in keyof T]: Plain<T[K]> };
type RecordFields<T extends RecordType> = Partial<Plain<Omit<RecordOf<T>, 'type'>>>;

/**
 * A record with the least it needs: a title, and an id that depends on its type and fields alone.
 *
 * Two records with the same type and fields have the same id: give them different titles.
 */
export function aRecord<T extends RecordType>(type: T, fields: RecordFields<T> = {}): RecordOf<T> {
  const record = { title: `A ${type}`, ...fields, type };
  // The fields come from the record's own type; only the brand of dates is missing.
  return { id: ulidOf(JSON.stringify(record)), ...record } as unknown as RecordOf<T>;
}

/** A record under the path that a new one would get, `-2` and so on where that path is taken. */
export function aStoredRecord(
  record: LogbookRecord,
  takenPaths: ReadonlySet<string> = new Set(),
): StoredRecord {
  const { folder, dated } = recordTypeDefinition(record.type);
  const slug = record.title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50);
  const stem =
    dated && record.date !== undefined
      ? `${folder}/${record.date.slice(0, 4)}/${record.date}-${slug}`
      : `${folder}/${slug}`;
  let path = `${stem}.md`;
  for (let number = 2; takenPaths.has(path); number++) path = `${stem}-${number}.md`;
  return { path, record };
}

/** What a view may differ in from the default one. */
export interface ViewFields {
  readonly today?: string;
  readonly profile?: Plain<LogbookProfile>;
  readonly catalogue?: LogbookContents['catalogue'];
  readonly problemFiles?: LogbookContents['problemFiles'];
  readonly revision?: number;
}

/**
 * A view of these records in the order that the index keeps; today is 2026-04-15 (a Wednesday) by default.
 */
export function aView(records: readonly LogbookRecord[] = [], fields: ViewFields = {}): LogbookView {
  const paths = new Set<string>();
  const storedRecords = records.map((record) => {
    const stored = aStoredRecord(record, paths);
    paths.add(stored.path);
    return stored;
  });
  return {
    today: aDate(fields.today ?? '2026-04-15'),
    contents: {
      revision: fields.revision ?? 1,
      profile: (fields.profile ?? {}) as LogbookProfile,
      records: storedRecords.sort(byDateThenPath),
      catalogue: fields.catalogue ?? aCatalogue(),
      problemFiles: fields.problemFiles ?? [],
    },
  };
}

function byDateThenPath(a: StoredRecord, b: StoredRecord): number {
  const dateA = a.record.date ?? '';
  const dateB = b.record.date ?? '';
  if (dateA !== dateB) return dateA < dateB ? 1 : -1;
  return a.path < b.path ? -1 : 1;
}

const crockfordDigits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function ulidOf(text: string): string {
  let id = '01JD';
  for (let seed = 0; id.length < 26; seed++) id += crockfordDigits[fnv1a(`${seed}${text}`) % 32];
  return id;
}

/** FNV-1a, 32 bits (draft-eastlake-fnv): spreads well enough for test ids. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return (hash >>> 8) ^ (hash & 0xff);
}
