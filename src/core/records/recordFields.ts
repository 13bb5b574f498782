import { commonFields } from './commonFields.ts';
import type { FieldTable } from './fieldDefinition.ts';
import { type RecordType, recordTypeNames, recordTypes } from './recordTypes.ts';

const fieldsByType = new Map<RecordType, FieldTable>(
  recordTypeNames.map((type) => [type, { ...commonFields, ...recordTypes[type].fields }]),
);

/** All fields of a record type but `type` itself: the common ones, then its own, in the order of writing. */
export function recordFields(type: RecordType): FieldTable {
  return fieldsByType.get(type) ?? commonFields;
}

/** The keys of a record in the order in which they are written, `type` among them. */
export function recordKeyOrder(type: RecordType): readonly string[] {
  return ['id', 'type', ...Object.keys(recordFields(type)).filter((key) => key !== 'id')];
}
