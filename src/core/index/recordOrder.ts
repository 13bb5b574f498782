import type { StoredRecord } from '../records/logbookRecord.ts';

/** Newest date first, records without a date last; then by path, in the order of UTF-16 units. */
export function compareRecords(one: StoredRecord, other: StoredRecord): number {
  const oneDate = one.record.date ?? '';
  const otherDate = other.record.date ?? '';
  if (oneDate !== otherDate) return oneDate < otherDate ? 1 : -1;
  return one.path < other.path ? -1 : one.path > other.path ? 1 : 0;
}

/** Two lists in the order of `compareRecords` as one: linear, so that one new record does not sort them all. */
export function mergeRecords(
  list: readonly StoredRecord[],
  added: readonly StoredRecord[],
): readonly StoredRecord[] {
  if (added.length === 0) return list;
  const merged: StoredRecord[] = [];
  let next = 0;
  for (const record of added) {
    for (
      let known = list[next];
      known !== undefined && compareRecords(known, record) <= 0;
      known = list[next]
    ) {
      merged.push(known);
      next++;
    }
    merged.push(record);
  }
  for (; next < list.length; next++) merged.push(list[next] as StoredRecord);
  return merged;
}
