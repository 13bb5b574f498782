import { commonFields } from './commonFields.ts';
import type { FieldDefinition, FieldTable } from './fieldDefinition.ts';
import { type RecordType, recordTypeNames, recordTypes } from './recordTypes.ts';

const fieldsByType = new Map<RecordType, FieldTable>(
  recordTypeNames.map((type) => [type, { ...commonFields, ...recordTypes[type].fields }]),
);

/** All fields of a record type but `type` itself: the common ones, then its own, in the order of writing. */
export function recordFields(type: RecordType): FieldTable {
  return fieldsByType.get(type) ?? commonFields;
}

/** The definition of a key of a record type; `undefined` for an unknown key and for `type`. */
export function recordField(type: RecordType, key: string): FieldDefinition | undefined {
  const fields = recordFields(type);
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}
