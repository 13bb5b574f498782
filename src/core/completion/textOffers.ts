import type { LogbookContents } from '../index/logbookContents.ts';
import { contactRoles } from '../people/contactRoles.ts';
import type { RecordType } from '../records/recordTypes.ts';
import type { FieldPlace } from './fieldPlace.ts';
import { mostRecords, type Offer } from './offer.ts';

/** Keys of free texts that tend to be the same in several records; each is looked up in records of one type. */
const repeatedKeys: ReadonlySet<string> = new Set([
  'channel',
  'checked',
  'covers',
  'institution',
  'metAt',
  'organisation',
  'provider',
  'requirements',
  'role',
  'software',
  'tasks',
  'theme',
  'therapeuticArea',
  'track',
]);
/** Keys of a metric that repeat. */
const metricKeys: ReadonlySet<string> = new Set(['name', 'unit', 'dataset']);

/** Texts that a field had before, the latest first, and those that the product knows for it. */
export function textOffers(
  { key = '', type, caret }: FieldPlace,
  contents: LogbookContents,
): Iterable<Offer> {
  const texts = new Set<string>();
  for (const text of knownTexts(key, type, caret.path.length > 2, contents)) texts.add(text);
  return [...texts].map((value): Offer => ({ kind: 'text', value }));
}

/** Names that a map of free names had before, as keys. */
export function nameOffers({ key = '', type }: FieldPlace, contents: LogbookContents): Iterable<Offer> {
  const names = new Set<string>();
  if (key === 'roles') for (const { id } of contactRoles) names.add(id);
  const sources = key === 'programWeights' ? 'scores' : key;
  for (const { record } of contents.records) {
    const value = (record as unknown as Values)[sources];
    if (type !== undefined && record.type !== type) continue;
    if (typeof value === 'object' && value !== null) for (const name of Object.keys(value)) names.add(name);
  }
  if (key === 'scores')
    for (const name of Object.keys(contents.profile.programWeights ?? {})) names.add(name);
  return [...names].map((value): Offer => ({ kind: 'text', value }));
}

/** Records are read by the table: a key of a text field holds a text, or a list of texts. */
type Values = Readonly<Record<string, unknown>>;

function* knownTexts(
  key: string,
  type: RecordType | undefined,
  isNested: boolean,
  contents: LogbookContents,
): Iterable<string> {
  if (isNested) {
    if (type === 'activity' && metricKeys.has(key)) yield* metricTexts(key, contents);
    if (type === undefined && key === 'roles') for (const { id } of contactRoles) yield id;
    return;
  }
  if (key === 'resourcesUsed') yield* textsOf('resources', type, contents);
  if (key === 'tags') yield* textsOf('tags', undefined, contents);
  if (!repeatedKeys.has(key) && key !== 'resourcesUsed') return;
  yield* textsOf(key, type, contents);
  if (key === 'role') for (const { id } of contactRoles) yield id;
  if (key !== 'track') return;
  for (const { id } of contents.profile.tracks ?? []) yield id;
  if (contents.profile.track !== undefined) yield contents.profile.track;
}

function* textsOf(key: string, type: RecordType | undefined, { records }: LogbookContents): Iterable<string> {
  let left = mostRecords;
  for (const { record } of records) {
    if (type !== undefined && record.type !== type) continue;
    if (left-- === 0) return;
    const value = (record as unknown as Values)[key];
    if (typeof value === 'string') yield value;
    else if (Array.isArray(value)) yield* value as readonly string[];
  }
}

function* metricTexts(key: string, { records }: LogbookContents): Iterable<string> {
  for (const { record } of records.slice(0, mostRecords)) {
    if (record.type !== 'activity') continue;
    for (const metric of record.metrics ?? []) {
      const value = (metric as Values)[key];
      if (typeof value === 'string') yield value;
    }
  }
}
