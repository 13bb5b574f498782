import { detachText } from '../format/detachText.ts';
import type { FrontMatterMap } from '../format/frontMatterValue.ts';
import { type Problem, problem } from '../problems.ts';
import { findContradictions } from './findContradictions.ts';
import { findMetricProblems } from './findMetricProblems.ts';
import type { LogbookRecord } from './logbookRecord.ts';
import { readFields } from './readFields.ts';
import { recordFields } from './recordFields.ts';
import { isRecordType, type RecordType, recordTypeNames, recordTypes } from './recordTypes.ts';

/** A record as far as a file gives one, and what is wrong with the file. */
export interface RecordReading {
  /** Absent where the file gives no record at all. */
  readonly record?: LogbookRecord;
  /** In the order of the table. */
  readonly problems: readonly Problem[];
}

const typesByFolder = new Map<string, RecordType>(
  recordTypeNames.map((type) => [recordTypes[type].folder, type]),
);

/** The record type whose folder a path lies in; `undefined` elsewhere in the logbook. */
export function typeOfPath(path: string): RecordType | undefined {
  return typesByFolder.get(path.slice(0, path.indexOf('/')));
}

/**
 * The id under which a record counts that has none, or no valid one: `file:` and its path.
 *
 * It is as stable as the file's name, differs from every ULID, and is never written to a file.
 */
function standInId(path: string): string {
  return `file:${path}`;
}

/**
 * The record that front matter describes.
 *
 * A missing or unknown type is taken from the folder, a missing title from the file name, a missing or invalid id
 * from the path (`standInId`); each is a problem. `private` counts as true where it says something that is neither
 * true nor false: what might be private stays out of exports.
 */
export function interpretRecord(map: FrontMatterMap, path: string): RecordReading {
  const problems: Problem[] = [];
  const type = readType(map, path, problems);
  if (type === undefined) return { problems };
  const reading = readFields(recordFields(type), map);
  for (const found of reading.problems) {
    const isMissingId = found.at.length === 1 && found.at[0] === 'id' && found.code !== 'invalid-id';
    problems.push(isMissingId ? problem('missing-id', ['id'], { key: 'id' }) : found);
  }
  // Completed in place: this runs for every file of the logbook, and nobody else holds the values.
  const values = reading.values as Record<string, unknown>;
  values.type = type;
  values.id ??= standInId(path);
  values.title ??= titleOfPath(path);
  if (reading.problems.some((found) => found.at[0] === 'private')) values.private = true;
  // `readFields` has enforced the table of this very type.
  const record = values as unknown as LogbookRecord;
  problems.push(...findContradictions(record), ...findMetricProblems(record));
  return { record, problems };
}

function readType(map: FrontMatterMap, path: string, problems: Problem[]): RecordType | undefined {
  const source = map.get('type');
  const text = typeof source === 'string' ? source.trim() : '';
  if (isRecordType(text)) return text;
  const ofFolder = typeOfPath(path);
  if (source !== undefined && source !== '') {
    const value = text === '' ? '…' : detachText(text.slice(0, 60));
    problems.push(problem('unknown-type', ['type'], { value, choices: recordTypeNames.join(', ') }));
  } else if (ofFolder === undefined) {
    problems.push(problem('missing-field', ['type'], { key: 'type' }));
  } else {
    problems.push(problem('missing-type', ['type'], { type: ofFolder }));
  }
  return ofFolder;
}

/** `activities/2026/2026-03-14-cleaned-ae.md` gives "cleaned ae". */
function titleOfPath(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
  const words = name
    .replace(/^\d{4}-\d{2}-\d{2}-?/, '')
    .replace(/[-_\s]+/g, ' ')
    .trim();
  return words === '' ? name : words;
}
