import { detachText } from '../format/detachText.ts';
import type { FrontMatterMap, FrontMatterValue } from '../format/frontMatterValue.ts';
import { type FieldPath, type Problem, type ProblemCode, problem } from '../problems.ts';
import type {
  FieldDefinition,
  FieldTable,
  FieldValues,
  MapField,
  ObjectsField,
  ScalarKind,
} from './fieldDefinition.ts';
import { readScalar, readWord, type ScalarFault, type ScalarReading } from './readScalar.ts';

/** The values of a table that a mapping gives; also required ones are absent where they could not be read. */
export interface FieldsReading<T extends FieldTable> {
  readonly values: Partial<FieldValues<T>>;
  readonly problems: readonly Problem[];
}

/** Most characters of a user's text in the words of a problem. */
const shownLength = 60;
const root: FieldPath = [];

/**
 * Reads the fields of a table from front matter.
 *
 * What cannot be read is a problem and is left out, the rest is used: of a list only the bad items, of a list of
 * mappings only the entries that lack a required key. A key without a value is an absent one. Keys that the table
 * does not know are nobody's business here.
 *
 * @param at - where the mapping stands in the front matter.
 */
export function readFields<T extends FieldTable>(
  table: T,
  map: FrontMatterMap,
  at: FieldPath = root,
): FieldsReading<T> {
  const problems: Problem[] = [];
  const context = { at, problems };
  const values: Record<string, unknown> = {};
  for (const key in table) {
    const definition = table[key];
    if (definition === undefined) continue;
    const source = map.get(key);
    const value = source === undefined ? undefined : readField(context, key, definition, source);
    if (value !== undefined) values[key] = value;
    else if (definition.required && !problems.some((one) => one.at[at.length] === key)) {
      problems.push(problem('missing-field', [...at, key], { key }));
    }
  }
  // The table's types were just enforced key by key.
  return { values: values as Partial<FieldValues<T>>, problems };
}

/** A mapping while it is read: where it stands, and what was found so far. */
export interface FieldContext {
  readonly at: FieldPath;
  readonly problems: Problem[];
}

/** The value of one field; `undefined` where it says nothing or cannot be read. */
export function readField(
  context: FieldContext,
  key: string,
  definition: FieldDefinition,
  source: FrontMatterValue,
): unknown {
  if (isNothing(definition, source)) return undefined;
  switch (definition.kind) {
    case 'objects':
      return readObjects(context, key, definition, source);
    case 'map':
      return readMap(context, key, definition, source);
    case 'choice':
      break;
    default:
      if (definition.list) return readList(context, key, definition.kind, source);
  }
  if (typeof source !== 'string') return reject(context, key, 'expected-text');
  const reading =
    definition.kind === 'choice'
      ? readWord(definition.choices, source.trim())
      : readScalar(definition.kind, source);
  return isFault(reading) ? report(context, [key], reading, source) : reading;
}

function isNothing(definition: FieldDefinition, source: FrontMatterValue): boolean {
  if (source === '') return true;
  if (source !== '~' && source !== 'null') return false;
  const isFreeText = definition.kind === 'text' || definition.kind === 'longText';
  return !isFreeText || definition.list === true;
}

function readList(context: FieldContext, key: string, kind: ScalarKind, source: FrontMatterValue): unknown {
  if (!Array.isArray(source)) {
    const value = typeof source === 'string' ? shownText(source) : '…';
    return reject(context, key, 'expected-list', { value });
  }
  return present(
    source.map((item: FrontMatterValue, index) => {
      const reading = typeof item === 'string' ? readScalar(kind, item) : notOneText;
      return isFault(reading) ? report(context, [key, index], reading, item) : reading;
    }),
  );
}

/** The list without its gaps; `map` before and `filter` here make arrays of just the size that is kept. */
function present(items: readonly unknown[]): readonly unknown[] {
  return items.includes(undefined) ? items.filter((item) => item !== undefined) : items;
}

function readObjects(
  context: FieldContext,
  key: string,
  { fields }: ObjectsField,
  source: FrontMatterValue,
): unknown {
  const keys = () => ({ keys: Object.keys(fields).join(', ') });
  if (!Array.isArray(source)) return reject(context, key, 'expected-objects', keys());
  return present(
    source.map((item: FrontMatterValue, index) => {
      const path = [key, index];
      if (item instanceof Map) return readObject(context, fields, item, path);
      if (item !== '') report(context, path, { fault: 'expected-objects', facts: keys() }, item);
      return undefined;
    }),
  );
}

/** The fields of one entry; `undefined` where a required one is missing. */
function readObject(
  context: FieldContext,
  fields: FieldTable,
  item: FrontMatterMap,
  path: FieldPath,
): unknown {
  const reading = readFields(fields, item, [...context.at, ...path]);
  if (reading.problems.length === 0) return reading.values;
  context.problems.push(...reading.problems);
  const values: Readonly<Record<string, unknown>> = reading.values;
  const isComplete = Object.entries(fields).every(([name, field]) => !field.required || name in values);
  return isComplete ? values : undefined;
}

function readMap(
  context: FieldContext,
  key: string,
  { values: kind }: MapField,
  source: FrontMatterValue,
): unknown {
  if (!(source instanceof Map)) return reject(context, key, 'expected-mapping');
  // Without a prototype, so that `__proto__` is a name like others.
  const values: Record<string, unknown> = Object.create(null);
  for (const [written, item] of source) {
    const name = detachText(written.trim());
    if (name === '') continue;
    const reading = typeof item === 'string' ? readScalar(kind, item) : notOneText;
    const value = isFault(reading) ? report(context, [key, detachText(written)], reading, item) : reading;
    if (value !== undefined) values[name] = value;
  }
  return values;
}

const notOneText: ScalarFault = { fault: 'expected-text' };

function isFault(reading: ScalarReading): reading is ScalarFault {
  return typeof reading === 'object';
}

function report(
  { at, problems }: FieldContext,
  path: FieldPath,
  { fault, facts, value }: ScalarFault,
  source: FrontMatterValue,
): string | undefined {
  const shown = typeof source === 'string' ? { value: shownText(source) } : undefined;
  problems.push(problem(fault, [...at, ...path], { key: String(path[0]), ...shown, ...facts }));
  return value;
}

function reject(
  { at, problems }: FieldContext,
  key: string,
  fault: ProblemCode,
  facts?: Readonly<Record<string, string>>,
): undefined {
  problems.push(problem(fault, [...at, key], { key, ...facts }));
  return undefined;
}

function shownText(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return detachText(line.length > shownLength ? `${line.slice(0, shownLength)}…` : line);
}
