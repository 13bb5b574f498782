import { planScalarChanges } from '../format/planScalarChanges.ts';
import { readFrontMatter } from '../format/readFrontMatter.ts';
import { splitFrontMatter } from '../format/splitFrontMatter.ts';
import type { LogbookContents } from '../index/logbookContents.ts';
import { profilePath } from '../index/recordPath.ts';
import { readRecord } from '../records/readRecord.ts';
import { recordFields } from '../records/recordFields.ts';
import type { TextEdit } from '../text/textEdit.ts';
import type { NameChange } from './nameChange.ts';
import { findNamePlaces } from './namePlaces.ts';
import { type KeptValue, planNameChanges } from './planNameChanges.ts';
import { planRenameInProfile } from './planRenameInProfile.ts';

/** What a change of a name does to one file. */
export interface FileRename {
  readonly edits: readonly TextEdit[];
  /** How many places name it. */
  readonly places: number;
  readonly keptValues: readonly KeptValue[];
}

/**
 * The edits that change a name in a record, or in `logbook.yml`; none where the file does not name it.
 *
 * The record table says which values name something; bodies and unknown keys are left alone.
 *
 * @param path - relative to the logbook's root.
 * @throws {LogbookError} `invalid-input` where the file has to be corrected first.
 */
export function planRenameInFile(
  text: string,
  path: string,
  change: NameChange,
  contents: LogbookContents,
): FileRename {
  if (path === profilePath) return planRenameInProfile(text, change, contents.catalogue);
  const split = splitFrontMatter(text);
  const { record } = readRecord(text, path);
  if (record === undefined || split.kind !== 'front-matter') return { edits: [], places: 0, keptValues: [] };
  const map = readFrontMatter(split.yaml).map ?? new Map();
  const places = findNamePlaces(recordFields(record.type), map);
  const { changes, keptValues } = planNameChanges(places, change, map);
  return { edits: planScalarChanges(text, changes), places: changes.length, keptValues };
}
