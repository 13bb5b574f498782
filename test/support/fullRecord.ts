import type { FieldDefinition, ScalarKind } from '../../src/core/records/fieldDefinition.ts';
import type { LogbookRecord } from '../../src/core/records/logbookRecord.ts';
import { recordFields } from '../../src/core/records/recordFields.ts';
import type { RecordType } from '../../src/core/records/recordTypes.ts';
import { aRecord } from './builders.ts';

/** Values of the kinds that are no free text. */
const plainValues: Readonly<Partial<Record<ScalarKind, unknown>>> = {
  date: '2026-03-04',
  number: 3,
  hours: 2,
  count: 3,
  flag: false,
  level: 'skilled',
  role: 'performed',
  id: '01JD0000000000000000000001',
};

/** What a field of a kind holds in place of the plain value or the text; `undefined` for that. */
export type ScalarChoice = (kind: ScalarKind, text: string) => string | undefined;

/** A record of a type with a text in every field in which a user may write one: made of the record table, so a new field is in it too. */
export function aFullRecord(
  type: RecordType,
  text: string,
  { isPrivate, scalarOf }: { readonly isPrivate: boolean; readonly scalarOf: ScalarChoice },
): LogbookRecord {
  const valueOfScalar = (kind: ScalarKind): unknown => scalarOf(kind, text) ?? plainValues[kind] ?? text;
  const valueOfField = (field: FieldDefinition): unknown => {
    switch (field.kind) {
      case 'choice':
        return field.choices[0];
      case 'objects':
        return [
          Object.fromEntries(Object.entries(field.fields).map(([key, inner]) => [key, valueOfField(inner)])),
        ];
      case 'map':
        return { [field.keys === 'skill' ? 'sas.base' : text]: valueOfScalar(field.values) };
      default:
        return field.list ? [valueOfScalar(field.kind)] : valueOfScalar(field.kind);
    }
  };
  const fields = Object.entries(recordFields(type)).map(([key, field]) => [key, valueOfField(field)]);
  const { id: _, ...values } = Object.fromEntries(fields);
  // The compiler cannot tie the fields of a type to its name.
  return aRecord(type, { ...values, private: isPrivate }) as LogbookRecord;
}
