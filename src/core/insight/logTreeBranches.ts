import type { CivilDate } from '../dates/civilDate.ts';
import type { StoredRecord } from '../records/logbookRecord.ts';
import { compareText } from '../text/compareText.ts';
import type { LogTreeGroup, LogTreeNode } from './logTreeNode.ts';
import { hoursOf, roundHours } from './recordHours.ts';

/**
 * Records under one skill, type, study, person or phase above which months are put between: a view asks for every
 * child it shows.
 */
export const mostFlatRecords = 100;

/** The id of a group by a value of the user's: no other value, and nothing beneath one, has the same. */
export function groupId(kind: string, value: string): string {
  return `${kind}/${value.replaceAll('/', '//')}`;
}

/** What every group says of the records beneath it. */
export function groupFacts(
  id: string,
  records: readonly StoredRecord[],
  children: readonly LogTreeNode[],
): Pick<LogTreeGroup, 'id' | 'hours' | 'count' | 'children'> {
  const hours = roundHours(records.reduce((sum, { record }) => sum + hoursOf(record), 0));
  return { id, hours, count: records.length, children };
}

/** The same for a group of records that may be many: months stand between then. */
export function branchFacts(
  id: string,
  records: readonly StoredRecord[],
  today: CivilDate,
): Pick<LogTreeGroup, 'id' | 'hours' | 'count' | 'children'> {
  return groupFacts(id, records, monthOrRecordNodes(id, records, today));
}

/** A group for records that lack what the others are grouped by; nothing where there are none. */
export function flatGroup(
  kind: 'undated' | 'standing' | 'no-skill' | 'no-study' | 'no-person' | 'no-phase',
  records: readonly StoredRecord[],
  today: CivilDate,
): readonly LogTreeNode[] {
  return records.length === 0 ? [] : [{ kind, ...branchFacts(kind, records, today) }];
}

/** One leaf for each record. */
export function recordNodes(
  parentId: string,
  records: readonly StoredRecord[],
  today: CivilDate,
): readonly LogTreeNode[] {
  return records.map((stored) => ({
    kind: 'record',
    id: `${parentId}/${stored.path}`,
    stored,
    isFuture: stored.record.date !== undefined && stored.record.date > today,
  }));
}

/** Records by a key, in their order. */
export function groupRecords<Key>(
  records: readonly StoredRecord[],
  keyOf: (stored: StoredRecord) => Key,
): Map<Key, StoredRecord[]> {
  const recordsByKey = new Map<Key, StoredRecord[]>();
  for (const stored of records) appendRecord(recordsByKey, keyOf(stored), stored);
  return recordsByKey;
}

/** Puts a record under a key. */
export function appendRecord<Key>(
  recordsByKey: Map<Key, StoredRecord[]>,
  groupKey: Key,
  stored: StoredRecord,
): void {
  const records = recordsByKey.get(groupKey);
  if (records === undefined) recordsByKey.set(groupKey, [stored]);
  else records.push(stored);
}

function monthOrRecordNodes(
  parentId: string,
  records: readonly StoredRecord[],
  today: CivilDate,
): readonly LogTreeNode[] {
  const dated = records.filter(({ record }) => record.date !== undefined);
  if (records.length <= mostFlatRecords || dated.length === 0) return recordNodes(parentId, records, today);
  const months = [...groupRecords(dated, ({ record }) => record.date?.slice(0, 7) ?? '')];
  const nodes = months
    .sort(([a], [b]) => compareText(b, a))
    .map(([month, ofMonth]): LogTreeNode => {
      const id = `${parentId}/${month}`;
      return { kind: 'month', month, ...groupFacts(id, ofMonth, recordNodes(id, ofMonth, today)) };
    });
  const dateless = records.filter(({ record }) => record.date === undefined);
  return [...nodes, ...recordNodes(parentId, dateless, today)];
}
