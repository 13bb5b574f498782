import type { FrontMatterMap, FrontMatterValue } from '../format/frontMatterValue.ts';
import type { FieldPath } from '../problems.ts';
import type { FieldDefinition, FieldTable } from '../records/fieldDefinition.ts';
import { type RenameKind, renameKinds } from './namedValues.ts';

/** A place of front matter that names a skill, a person or a study. */
export interface NamePlace {
  readonly kind: RenameKind;
  /** As it is written, without blanks around it, NFC. */
  readonly word: string;
  readonly at: FieldPath;
  /** Whether the last step of the path is itself the name. */
  readonly isKey: boolean;
}

/** Every place in which front matter names something, by the table of its fields, in the order of the table. */
export function findNamePlaces(
  fields: FieldTable,
  map: FrontMatterMap,
  at: FieldPath = [],
): readonly NamePlace[] {
  return Object.entries(fields).flatMap(([key, definition]) => {
    const value = map.get(key);
    return value === undefined ? [] : placesOfField(definition, value, [...at, key]);
  });
}

function placesOfField(
  definition: FieldDefinition,
  value: FrontMatterValue,
  at: FieldPath,
): readonly NamePlace[] {
  switch (definition.kind) {
    case 'choice':
      return [];
    case 'objects':
      return itemsOf(value).flatMap((item, index) =>
        item instanceof Map ? findNamePlaces(definition.fields, item, [...at, index]) : [],
      );
    case 'map': {
      if (!(value instanceof Map)) return [];
      const pairs: readonly (readonly [string, FrontMatterValue])[] = [...value];
      return pairs.flatMap(([key, one]) => [
        ...placesOf(definition.keys, key, [...at, key], true),
        ...placesOf(definition.values, one, [...at, key], false),
      ]);
    }
    default:
      return definition.list
        ? itemsOf(value).flatMap((item, index) => placesOf(definition.kind, item, [...at, index], false))
        : placesOf(definition.kind, value, at, false);
  }
}

function placesOf(
  kind: string,
  value: FrontMatterValue,
  at: FieldPath,
  isKey: boolean,
): readonly NamePlace[] {
  const named = renameKinds.find((one) => one === kind);
  if (named === undefined || typeof value !== 'string' || value.trim() === '') return [];
  return [{ kind: named, word: value.trim().normalize('NFC'), at, isKey }];
}

function itemsOf(value: FrontMatterValue): readonly FrontMatterValue[] {
  return Array.isArray(value) ? value : [];
}
