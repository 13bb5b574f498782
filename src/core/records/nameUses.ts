import type { FieldPath } from '../problems.ts';
import type { FieldDefinition, FieldTable } from './fieldDefinition.ts';
import type { LogbookRecord } from './logbookRecord.ts';
import { type LogbookProfile, profileFields } from './profile.ts';
import { recordFields } from './recordFields.ts';
import { type RecordType, recordTypeNames } from './recordTypes.ts';

/** What a name can stand for: a skill, a contact, a study, a record. */
export type NameKind = 'skill' | 'person' | 'study' | 'id';

/** A place that names something which is described elsewhere. */
export interface NameUse {
  readonly kind: NameKind;
  readonly name: string;
  readonly at: FieldPath;
  /** The name is the last key of the path, as in a map of ratings. */
  readonly isKey: boolean;
}

type NamedField = readonly [key: string, definition: FieldDefinition];

const fieldsByType = new Map<RecordType, readonly NamedField[]>(
  recordTypeNames.map((type) => [type, namedFields(recordFields(type))]),
);
const fieldsOfProfile = namedFields(profileFields);

/** Whether a kind of field holds names of other things. */
export function isNameKind(kind: string): kind is NameKind {
  return kind === 'skill' || kind === 'person' || kind === 'study' || kind === 'id';
}

/** Everything that a record names, in the order of writing; positions are those among the values that were read. */
export function nameUsesOf(record: LogbookRecord): readonly NameUse[] {
  return collect(fieldsByType.get(record.type) ?? [], record, []);
}

/** Everything that `logbook.yml` names; what it describes itself, such as a study, is not named but defined. */
export function nameUsesOfProfile(profile: LogbookProfile): readonly NameUse[] {
  return collect(fieldsOfProfile, profile, []);
}

/** The fields that name something; `id` is what other records name this one by. */
function namedFields(table: FieldTable): readonly NamedField[] {
  return Object.entries(table).filter(([key, field]) => {
    if (field.kind === 'objects') return namedFields(field.fields).length > 0;
    return key !== 'id' && isNameKind(field.kind === 'map' ? field.keys : field.kind);
  });
}

function collect(fields: readonly NamedField[], values: object, at: FieldPath): readonly NameUse[] {
  const uses: NameUse[] = [];
  const valuesByKey = values as Readonly<Record<string, unknown>>;
  for (const [key, definition] of fields) {
    const value = valuesByKey[key];
    if (value !== undefined) collectField(uses, definition, value, [...at, key]);
  }
  return uses;
}

/** The value was read by the very definition, which says what it is. */
function collectField(uses: NameUse[], definition: FieldDefinition, value: unknown, at: FieldPath): void {
  const { kind } = definition;
  if (kind === 'objects') {
    const named = namedFields(definition.fields);
    for (const [position, entry] of (value as readonly object[]).entries()) {
      uses.push(...collect(named, entry, [...at, position]));
    }
  } else if (kind === 'map') {
    for (const name of Object.keys(value as object)) {
      uses.push({ kind: 'skill', name, at: [...at, name], isKey: true });
    }
  } else if (isNameKind(kind)) {
    if (typeof value === 'string') uses.push({ kind, name: value, at, isKey: false });
    else {
      for (const [position, name] of (value as readonly string[]).entries()) {
        uses.push({ kind, name, at: [...at, position], isKey: false });
      }
    }
  }
}
