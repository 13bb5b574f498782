import type { FieldDefinition, FieldTable } from './fieldDefinition.ts';
import { recordFields } from './recordFields.ts';
import { type RecordType, recordTypeNames } from './recordTypes.ts';

const typeField: FieldDefinition = {
  kind: 'choice',
  choices: recordTypeNames,
  doc: 'The record type.',
  example: 'activity',
};

/** All keys of a record in the order of writing, `type` among them. */
export function writtenFields(type: RecordType): FieldTable {
  const { id, ...others } = recordFields(type);
  return { ...(id && { id }), type: typeField, ...others };
}
