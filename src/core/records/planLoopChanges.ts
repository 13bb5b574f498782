import { planAppendItem } from '../format/planAppendItem.ts';
import { readFrontMatter } from '../format/readFrontMatter.ts';
import { splitFrontMatter } from '../format/splitFrontMatter.ts';
import { LogbookError } from '../logbookError.ts';
import { differenceOf } from '../text/differenceOf.ts';
import { applyTextEdits } from '../text/textEdit.ts';
import type { FieldDefinition } from './fieldDefinition.ts';
import { type FieldChangePlan, planSetField } from './planSetField.ts';
import { readField } from './readFields.ts';
import { readRecord } from './readRecord.ts';
import { recordFields } from './recordFields.ts';

/** One change of a record: a field, a field of an entry of a list of mappings, or one more item of a list of texts. */
export type LoopChange =
  | {
      readonly kind: 'set';
      readonly key: string;
      /** Empty removes the key. */
      readonly value: string;
    }
  | {
      readonly kind: 'set-entry';
      readonly key: string;
      /** Position among the entries that could be read, counted from 0. */
      readonly index: number;
      readonly field: string;
      readonly value: string;
      /** What the entry has to say in its field `text`: another one must not be changed in its place. */
      readonly text: string;
    }
  | { readonly kind: 'append'; readonly key: string; readonly value: string };

/**
 * The edit that makes all of some changes of a record, or none of them where there is a problem with one.
 *
 * @throws {LogbookError} `conflict` where an entry is not what it was, and as `planSetField` and `planAppendItem`.
 */
export function planLoopChanges(text: string, path: string, changes: readonly LoopChange[]): FieldChangePlan {
  let after = text;
  for (const change of changes) {
    const { edits, problems } = planChange(after, path, change);
    if (problems.length > 0) return { edits: [], problems };
    after = applyTextEdits(after, edits);
  }
  return { edits: differenceOf(text, after), problems: [] };
}

function planChange(text: string, path: string, change: LoopChange): FieldChangePlan {
  switch (change.kind) {
    case 'set':
      return planSetField(text, path, change.key, change.value);
    case 'set-entry': {
      const written = findEntry(text, path, change);
      return planSetField(text, path, `${change.key}[${written}].${change.field}`, change.value);
    }
    case 'append': {
      const fields = Object.keys(fieldsOf(text, path));
      return { edits: planAppendItem(text, change.key, change.value, { keyOrder: fields }), problems: [] };
    }
  }
}

/** Where an entry stands in the list as it is written: entries that could not be read are counted too. */
function findEntry(text: string, path: string, change: LoopChange & { readonly kind: 'set-entry' }): number {
  const definition = fieldsOf(text, path)[change.key];
  const split = splitFrontMatter(text);
  const list = split.kind === 'front-matter' ? readFrontMatter(split.yaml).map?.get(change.key) : undefined;
  const read =
    Array.isArray(list) && definition ? list.map((item) => readEntry(change.key, definition, item)) : [];
  const places = read.flatMap((entry, place) => (entry === undefined ? [] : [place]));
  const place = places[change.index];
  if (place !== undefined && read[place]?.text === change.text) return place;
  throw new LogbookError(
    'conflict',
    '"{text}" is not where it was in {file}.',
    'Look at the view again once it has updated.',
    { facts: { text: change.text, file: path } },
  );
}

function readEntry(
  key: string,
  definition: FieldDefinition,
  item: Parameters<typeof readField>[3],
): Readonly<Record<string, unknown>> | undefined {
  const read = readField({ at: [], problems: [] }, key, definition, [item]);
  return Array.isArray(read) ? (read as readonly Readonly<Record<string, unknown>>[])[0] : undefined;
}

function fieldsOf(text: string, path: string): Readonly<Record<string, FieldDefinition>> {
  const { record } = readRecord(text, path);
  return record === undefined ? {} : recordFields(record.type);
}
