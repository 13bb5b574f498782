import { isBlank, lineEndAt } from '../format/lines.ts';
import { splitFrontMatter } from '../format/splitFrontMatter.ts';
import { profilePath } from '../index/recordPath.ts';
import type { FieldPath } from '../problems.ts';
import type { FieldDefinition, FieldTable, MapField, ObjectsField } from '../records/fieldDefinition.ts';
import { typeOfPath } from '../records/interpretRecord.ts';
import { profileFields } from '../records/profile.ts';
import { isRecordType, type RecordType } from '../records/recordTypes.ts';
import { writtenFields } from '../records/writtenFields.ts';
import type { CaretPlace } from './caretPlace.ts';
import { findCaret, listTokens } from './findCaret.ts';

/** What the record table says of a path. */
export type FieldMeaning =
  /** A mapping of fields: the root, or an entry of a list of mappings. */
  | { readonly kind: 'table'; readonly table: FieldTable }
  /** One scalar: the value of a field, an item of its list, or a value in its map. */
  | { readonly kind: 'scalar'; readonly field: FieldDefinition }
  /** A whole list of scalars. */
  | { readonly kind: 'list'; readonly field: FieldDefinition }
  | { readonly kind: 'objects'; readonly field: ObjectsField }
  | { readonly kind: 'map'; readonly field: MapField };

/** An offset in the front matter of a record, or in `logbook.yml`, with what may stand there. */
export interface FieldPlace {
  /** Ranges are those of the whole text. */
  readonly caret: CaretPlace;
  readonly meaning: FieldMeaning;
  /** The field that the meaning is of: the last key of the path; absent at the root. */
  readonly key: string | undefined;
  /** The record's type; absent for `logbook.yml`. */
  readonly type: RecordType | undefined;
  /** The YAML of the file. */
  readonly yaml: string;
}

/**
 * The field at an offset; `undefined` in the body, in comments and texts, and for keys that the table does not know.
 *
 * @param path - relative to the logbook's root.
 */
export function findFieldPlace(text: string, offset: number, path: string): FieldPlace | undefined {
  const found = path === profilePath ? withoutMark(text) : findYaml(text, offset);
  if (found === undefined) return undefined;
  const { yaml, start } = found;
  const caret = findCaret(yaml, offset - start);
  if (caret === undefined) return undefined;
  const type = path === profilePath ? undefined : typeOf(yaml, path);
  const table = path === profilePath ? profileFields : type && writtenFields(type);
  const meaning = table && meaningOf(table, caret.path);
  if (meaning === undefined) return undefined;
  const key = caret.path.filter((step) => typeof step === 'string').at(-1);
  const range = { start: caret.range.start + start, end: caret.range.end + start };
  return { caret: { ...caret, range }, meaning, key, type, yaml };
}

/**
 * What `findFieldPlace` says an offset means, for many offsets of one text: it is read once.
 *
 * @param path - relative to the logbook's root.
 */
export function readMeanings(text: string, path: string): (offset: number) => FieldMeaning | undefined {
  const { yaml, start } = path === profilePath ? withoutMark(text) : wholeYaml(text);
  const type = path === profilePath ? undefined : typeOf(yaml, path);
  const table = path === profilePath ? profileFields : type && writtenFields(type);
  const tokens = listTokens(yaml);
  return (offset) => {
    const at = offset - start;
    const token = tokens[firstIndex(tokens.length, (index) => (tokens[index]?.range.end ?? 0) >= at)];
    if (token === undefined || token.range.start > at || at >= yaml.length) return undefined;
    return table && meaningOf(table, token.path);
  };
}

/** The first index that passes, where all behind it do too; the length where none does. */
function firstIndex(length: number, passes: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The front matter, also one without an end yet; empty where there is none. */
function wholeYaml(text: string): { yaml: string; start: number } {
  const split = splitFrontMatter(text);
  if (split.kind === 'front-matter') return { yaml: split.yaml, start: split.yamlStart };
  if (split.kind !== 'unterminated') return { yaml: '', start: 0 };
  const { yamlStart: start, likelyEnd } = split;
  return { yaml: text.slice(start, likelyEnd), start };
}

function withoutMark(text: string): { yaml: string; start: number } {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return { yaml: text.slice(start), start };
}

/** The front matter around an offset: also one that has no end yet, up to the line of the offset. */
function findYaml(text: string, offset: number): { yaml: string; start: number } | undefined {
  const split = splitFrontMatter(text);
  if (split.kind === 'front-matter') {
    const { yaml, yamlStart: start } = split;
    // The end of the YAML is the start of the closing fence.
    return offset >= start && offset < start + yaml.length ? { yaml, start } : undefined;
  }
  if (split.kind !== 'unterminated' && split.kind !== 'empty') return undefined;
  const start = split.kind === 'empty' ? lineEndAt(text, 0) + 1 : split.yamlStart;
  if (offset < start || start > text.length) return undefined;
  const likelyEnd = split.kind === 'empty' ? start : split.likelyEnd;
  if (offset > likelyEnd && !isBlank(text.slice(likelyEnd, lineEndAt(text, offset)))) return undefined;
  return { yaml: text.slice(start, Math.max(likelyEnd, lineEndAt(text, offset))), start };
}

const typeLine = /^type:[ \t]+(["']?)([\w-]+)\1[ \t]*(?:#.*)?$/m;

function typeOf(yaml: string, path: string): RecordType | undefined {
  const written = typeLine.exec(yaml)?.[2] ?? '';
  return isRecordType(written) ? written : typeOfPath(path);
}

function meaningOf(root: FieldTable, path: FieldPath): FieldMeaning | undefined {
  let meaning: FieldMeaning = { kind: 'table', table: root };
  for (const step of path) {
    const inner = stepInto(meaning, step);
    if (inner === undefined) return undefined;
    meaning = inner;
  }
  return meaning;
}

function stepInto(meaning: FieldMeaning, step: string | number): FieldMeaning | undefined {
  if (typeof step === 'number') {
    if (meaning.kind === 'objects') return { kind: 'table', table: meaning.field.fields };
    return meaning.kind === 'list' ? { kind: 'scalar', field: meaning.field } : undefined;
  }
  if (meaning.kind === 'table') {
    const field = Object.hasOwn(meaning.table, step) ? meaning.table[step] : undefined;
    return field && meaningOfField(field);
  }
  if (meaning.kind !== 'map') return undefined;
  const { values, doc, example } = meaning.field;
  return { kind: 'scalar', field: { kind: values, doc, example } };
}

/** What the value of a field is. */
export function meaningOfField(field: FieldDefinition): FieldMeaning {
  switch (field.kind) {
    case 'objects':
      return { kind: 'objects', field };
    case 'map':
      return { kind: 'map', field };
    case 'choice':
      return { kind: 'scalar', field };
    default:
      return { kind: field.list ? 'list' : 'scalar', field };
  }
}
