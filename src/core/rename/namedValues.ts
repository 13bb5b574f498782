import type { LogbookContents } from '../index/logbookContents.ts';
import type { FieldDefinition, FieldTable } from '../records/fieldDefinition.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';
import { recordFields } from '../records/recordFields.ts';
import { contactSlug } from '../records/recordPeople.ts';
import { compareText } from '../text/compareText.ts';

/** What has a name that many records use. */
export const renameKinds = ['skill', 'person', 'study'] as const;
export type RenameKind = (typeof renameKinds)[number];

/** A name that is used, as it is written. */
export interface NamedValue {
  readonly value: string;
  /** As views show it. */
  readonly label: string;
  /** Records that name it in any field; a contact does not name itself. */
  readonly count: number;
}

/** Every value of a kind that a record names in any of its fields, each once, NFC. */
export function namedValues(record: LogbookRecord, kind: RenameKind): readonly string[] {
  const found = new Set<string>();
  collectOfTable(recordFields(record.type), record, kind, found);
  return [...found].map((value) => value.normalize('NFC'));
}

function collectOfTable(fields: FieldTable, values: object, kind: RenameKind, found: Set<string>): void {
  const valuesByKey = values as Readonly<Record<string, unknown>>;
  for (const [key, definition] of Object.entries(fields)) {
    const value = valuesByKey[key];
    if (value !== undefined) collectOfField(definition, value, kind, found);
  }
}

function collectOfField(
  definition: FieldDefinition,
  value: unknown,
  kind: RenameKind,
  found: Set<string>,
): void {
  switch (definition.kind) {
    case 'choice':
      return;
    case 'objects':
      // Reading has enforced the table: a list of mappings.
      for (const one of value as readonly object[]) collectOfTable(definition.fields, one, kind, found);
      return;
    case 'map':
      for (const [key, one] of Object.entries(value as object)) {
        if (definition.keys === kind) found.add(key);
        if (definition.values === kind) found.add(one);
      }
      return;
    default:
      if (definition.kind !== kind) return;
      for (const one of Array.isArray(value) ? value : [value]) found.add(one);
  }
}

/** What the records and `logbook.yml` name of a kind, most used first; also contacts whom nobody names. */
export function listNamedValues(contents: LogbookContents, kind: RenameKind): readonly NamedValue[] {
  const counts = new Map<string, number>(declaredValues(contents, kind).map((value) => [value, 0]));
  for (const { record } of contents.records) {
    for (const value of namedValues(record, kind)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const labelOf = labels(contents, kind);
  return [...counts]
    .map(([value, count]) => ({ value, label: labelOf(value), count }))
    .sort((a, b) => b.count - a.count || compareText(a.value, b.value));
}

/** Names that exist although no record may use them. */
function declaredValues({ profile, records }: LogbookContents, kind: RenameKind): readonly string[] {
  switch (kind) {
    case 'skill':
      return (profile.skills ?? []).map(({ id }) => id);
    case 'study':
      return (profile.studies ?? []).map(({ id }) => id);
    case 'person': {
      const contacts = records.filter(({ record }) => record.type === 'contact');
      const supervisor = profile.supervisor === undefined ? [] : [profile.supervisor];
      return [...contacts.map(({ path }) => contactSlug(path)), ...supervisor].map((value) =>
        value.normalize('NFC'),
      );
    }
  }
}

function labels(
  { profile, records, catalogue }: LogbookContents,
  kind: RenameKind,
): (value: string) => string {
  switch (kind) {
    case 'skill':
      return (value) => catalogue.get(value)?.name ?? value;
    case 'study': {
      const aliases = new Map((profile.studies ?? []).map(({ id, alias }) => [id, alias]));
      return (value) => aliases.get(value) ?? value;
    }
    case 'person': {
      const names = new Map(
        records.flatMap(({ path, record }) =>
          record.type === 'contact' ? [[contactSlug(path).normalize('NFC'), record.title] as const] : [],
        ),
      );
      return (value) => names.get(value) ?? value;
    }
  }
}
