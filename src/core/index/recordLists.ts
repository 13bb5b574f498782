import type { LogbookRecord, RecordOf, StoredRecord } from '../records/logbookRecord.ts';
import type { RecordType } from '../records/recordTypes.ts';
import type { LogbookContents, LogbookView } from './logbookContents.ts';
import { Memory, recall } from './memory.ts';

/** Records, and a memory where there is one. */
export type RecordList = Pick<LogbookContents, 'records' | 'memory'>;

/** A stored record of one type. */
export type StoredOf<T extends RecordType> = StoredRecord & { readonly record: RecordOf<T> };

/** The records of one type, in the order of the contents: with a memory no other record is looked at again. */
export function recordsOfType<T extends RecordType>(list: RecordList, type: T): readonly StoredOf<T>[] {
  const ofType =
    list.memory === undefined
      ? list.records.filter(({ record }) => record.type === type)
      : list.memory.of(groupByType, list.records).get(type);
  // The type was just compared.
  return (ofType ?? []) as readonly StoredOf<T>[];
}

/** Records by id; of copies of one file the last one in the order of the contents. */
export function recordsById(list: RecordList): ReadonlyMap<string, LogbookRecord> {
  return recall(list, mapById, list.records);
}

/** The view with a memory, for work that looks at the same records in many ways. */
export function withMemory(view: LogbookView): LogbookView {
  const { contents } = view;
  return contents.memory === undefined ? { ...view, contents: { ...contents, memory: new Memory() } } : view;
}

function groupByType(records: readonly StoredRecord[]): ReadonlyMap<RecordType, readonly StoredRecord[]> {
  const recordsByType = new Map<RecordType, StoredRecord[]>();
  for (const stored of records) {
    const { type } = stored.record;
    const ofType = recordsByType.get(type);
    if (ofType === undefined) recordsByType.set(type, [stored]);
    else ofType.push(stored);
  }
  return recordsByType;
}

function mapById(records: readonly StoredRecord[]): ReadonlyMap<string, LogbookRecord> {
  return new Map(records.map(({ record }) => [record.id, record]));
}
