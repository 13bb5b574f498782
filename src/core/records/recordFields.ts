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
