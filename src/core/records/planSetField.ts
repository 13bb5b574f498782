import { isList, isPlainValue } from '../format/formatFrontMatter.ts';
import { type NestedPlace, planSetNested } from '../format/planSetNested.ts';
import { planSetValue } from '../format/planSetValue.ts';
import { profilePath } from '../index/recordPath.ts';
import { LogbookError } from '../logbookError.ts';
import { type Problem, problemTemplates } from '../problems.ts';
import type { TextEdit } from '../text/textEdit.ts';
import type { FieldDefinition, FieldTable } from './fieldDefinition.ts';
import { profileFields } from './profile.ts';
import { readFieldInput } from './readFieldInput.ts';
import { readRecord } from './readRecord.ts';
import { writtenFields } from './writtenFields.ts';

/** The edits of a change; none where there are problems with what was typed. */
export interface FieldChangePlan {
  readonly edits: readonly TextEdit[];
  readonly problems: readonly Problem[];
}

/** A key inside an entry of a list of mappings, as in `advice[1].status`; positions count from 0. */
const nestedKey = /^([^[\].]+)\[(\d+)\]\.([^[\].]+)$/;

/**
 * Sets one key of a record or of `logbook.yml` to what somebody typed, checked by the table of its type.
 *
 * @param path - relative to the logbook's root.
 * @param key - of an entry of a list of mappings `advice[1].status`: of the second entry as the file has them.
 * @param input - as `readFieldInput` takes it; empty to remove the key.
 * @throws {LogbookError} `invalid-input` for a key that the table does not have, for the `id` (it never changes), for
 *   removing a key that has to be there, for a file without a record, and as `planSetValue` does.
 */
export function planSetField(text: string, path: string, key: string, input: string): FieldChangePlan {
  const isYamlFile = path === profilePath;
  const fields = fieldsOfFile(text, path);
  const [, list, index, field] = nestedKey.exec(key) ?? [];
  if (list !== undefined && field !== undefined) {
    const place = { key: list, index: Number(index), field };
    return planSetFieldOfEntry(text, place, input, { fields, isYamlFile });
  }
  const definition = definitionOf(fields, key);
  if (key === 'id' && !isYamlFile) {
    throw new LogbookError('invalid-input', 'The id of a record never changes.', 'Set another key.');
  }
  const { value, problems } = readFieldInput(definition, input, key);
  if (value === undefined && problems.length === 0 && definition.required) {
    throw new LogbookError('invalid-input', '"{key}" has to be there.', 'Give it a value.', {
      facts: { key },
    });
  }
  if (problems.length > 0) return { edits: [], problems };
  return { edits: planSetValue(text, key, value, { keyOrder: Object.keys(fields), isYamlFile }), problems };
}

function planSetFieldOfEntry(
  text: string,
  place: NestedPlace,
  input: string,
  { fields, isYamlFile }: { readonly fields: FieldTable; readonly isYamlFile: boolean },
): FieldChangePlan {
  const { key, field } = place;
  const list = definitionOf(fields, key);
  const entryFields = list.kind === 'objects' ? list.fields : {};
  const { value, problems } = readFieldInput(definitionOf(entryFields, field), input, field);
  if (problems.length > 0) return { edits: [], problems };
  if (value === undefined || isList(value) || (typeof value !== 'string' && !isPlainValue(value))) {
    throw new LogbookError(
      'invalid-input',
      '"{key}" of an entry takes one text, and cannot be removed from here.',
      'Change it in the file.',
      { facts: { key: field } },
    );
  }
  const fieldOrder = Object.keys(entryFields);
  return { edits: planSetNested(text, place, value, { fieldOrder, isYamlFile }), problems };
}

/** @throws {LogbookError} `invalid-input` for a key that a table does not have. */
function definitionOf(fields: FieldTable, key: string): FieldDefinition {
  const definition = Object.hasOwn(fields, key) ? fields[key] : undefined;
  if (definition !== undefined) return definition;
  throw new LogbookError('invalid-input', '"{key}" is no key of this file.', 'Use one of {keys}.', {
    facts: { key, keys: Object.keys(fields).join(', ') },
  });
}

/**
 * The keys of a record, `type` among them, or of `logbook.yml`, in the order of writing.
 *
 * @throws {LogbookError} `invalid-input` for a file without a record.
 */
export function fieldsOfFile(text: string, path: string): FieldTable {
  return path === profilePath ? profileFields : fieldsOfRecord(text, path);
}

function fieldsOfRecord(text: string, path: string): FieldTable {
  const { record, problems } = readRecord(text, path);
  if (record !== undefined) return writtenFields(record.type);
  const [found] = problems;
  const facts = { ...found?.facts, file: path };
  if (found === undefined) {
    throw new LogbookError('invalid-input', '{file} holds no record.', 'Choose a record of the logbook.', {
      facts,
    });
  }
  const { template } = problemTemplates[found.code];
  throw new LogbookError('invalid-input', '{file} holds no record.', template, { facts });
}
