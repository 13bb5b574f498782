import type { WritableMap, WritableValue } from '../format/formatFrontMatter.ts';
import type { FieldDefinition, FieldTable, FieldValues, ScalarKind } from './fieldDefinition.ts';
import type { LogbookRecord } from './logbookRecord.ts';
import { recordFields } from './recordFields.ts';

/** Kinds whose values are written without quotes, because every reader of YAML takes them for what they are. */
const plainKinds: ReadonlySet<ScalarKind> = new Set(['date', 'number', 'hours', 'count', 'flag']);

/** The front matter of a record: `id`, `type`, then its fields in the order of the table; absent ones left out. */
export function computeFrontMatter(record: LogbookRecord): WritableMap {
  const map = new Map<string, WritableValue>([
    ['id', record.id],
    ['type', record.type],
  ]);
  for (const [key, value] of computeFields(recordFields(record.type), record)) map.set(key, value);
  return map;
}

/** The values of a table as front matter, in the table's order; absent ones left out. */
export function computeFields<T extends FieldTable>(table: T, values: Partial<FieldValues<T>>): WritableMap {
  const map = new Map<string, WritableValue>();
  const valuesByKey: Readonly<Record<string, unknown>> = values;
  for (const [key, definition] of Object.entries(table)) {
    const value = valuesByKey[key];
    if (value !== undefined) map.set(key, computeValue(definition, value));
  }
  return map;
}

/** One value as front matter; it has to be of the definition's type. */
export function computeValue(definition: FieldDefinition, value: unknown): WritableValue {
  switch (definition.kind) {
    case 'choice':
      return String(value);
    case 'objects':
      return (value as readonly FieldValues<FieldTable>[]).map((one) =>
        computeFields(definition.fields, one),
      );
    case 'map':
      return new Map(
        Object.entries(value as object).map(([key, one]) => [key, computeScalar(definition.values, one)]),
      );
    default:
      return definition.list
        ? (value as readonly unknown[]).map((one) => computeScalar(definition.kind, one))
        : computeScalar(definition.kind, value);
  }
}

function computeScalar(kind: ScalarKind, value: unknown): WritableValue {
  if (typeof value === 'number') return { plain: formatDecimal(value) };
  return plainKinds.has(kind) ? { plain: String(value) } : String(value);
}

/** A number with digits only: `String` would write very small and very large ones with an exponent. */
function formatDecimal(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}
