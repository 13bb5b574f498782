import { planAppendItem } from '../format/planAppendItem.ts';
import { planSetValue } from '../format/planSetValue.ts';
import { LogbookError } from '../logbookError.ts';
import { canonicalSkillId, type SkillCatalogue } from '../skills/skillCatalogue.ts';
import type { TextEdit } from '../text/textEdit.ts';
import type { LogbookRecord } from './logbookRecord.ts';
import { readRecord } from './readRecord.ts';
import { recordKeyOrder } from './recordFields.ts';
import { contactSlug } from './recordPeople.ts';

/** What a record can be put under. */
export type TagKind = 'skill' | 'person' | 'study' | 'phase';

/** A value that a record gets: one more skill or person, or its study or phase. */
export interface RecordTag {
  readonly kind: TagKind;
  /** The id or slug; of a phase one that the table has. */
  readonly value: string;
}

/**
 * The edits that put a record under a skill, person, study or phase; none where it is there already.
 *
 * Skills and people come behind those that the record names; another study or phase takes the place of the old one.
 *
 * @param path - relative to the logbook's root.
 * @throws {LogbookError} `invalid-input` for a file without a record, for the contact of the person itself, and as
 *   `planSetValue` and `planAppendItem` do.
 */
export function planTag(
  text: string,
  path: string,
  { kind, value }: RecordTag,
  catalogue: SkillCatalogue,
): readonly TextEdit[] {
  const { record } = readRecord(text, path);
  if (record === undefined) {
    throw new LogbookError('invalid-input', '{file} holds no record.', 'Choose a record of the logbook.', {
      facts: { file: path },
    });
  }
  const keyOrder = recordKeyOrder(record.type);
  if (kind === 'study' || kind === 'phase') return planSetValue(text, kind, value, { keyOrder });
  const key = kind === 'skill' ? 'skills' : 'people';
  if (kind === 'person') assertOtherPerson(record, path, value);
  const listed = (kind === 'skill' ? record.skills : record.people) ?? [];
  const countsAs = (one: string): string => (kind === 'skill' ? canonicalSkillId(catalogue, one) : one);
  if (listed.some((one) => countsAs(one) === countsAs(value))) return [];
  return planAppendItem(text, key, value, { keyOrder });
}

function assertOtherPerson({ type }: LogbookRecord, path: string, person: string): void {
  if (type !== 'contact' || contactSlug(path) !== person) return;
  throw new LogbookError(
    'invalid-input',
    '{person} is the person whom this contact is about.',
    'Choose other records.',
    { facts: { person } },
  );
}
