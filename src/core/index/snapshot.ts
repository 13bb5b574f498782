import type { Problem } from '../problems.ts';
import { commonFields } from '../records/commonFields.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';
import { recordFields } from '../records/recordFields.ts';
import { recordTypeNames, recordTypes } from '../records/recordTypes.ts';
import { computeChecksum } from './checksum.ts';
import type { IndexedFile } from './indexedFile.ts';
import { type Scheduler, TimeSlice } from './scheduler.ts';

/**
 * Version of what this file writes and of how records are read; raise it when reading the same bytes gives other
 * records than before. A change of the record table does so by itself.
 */
const snapshotVersion = 3;

/** Files in one line: about 100 KB, which JSON.parse reads in a millisecond. */
const filesPerLine = 200;

/** Path, time, size, record and problems of one file, and its posting where it has one. */
type SnapshotRow = readonly [
  path: string,
  modifiedMs: number,
  sizeBytes: number,
  record: LogbookRecord | null,
  problems: readonly Problem[],
  posting?: string,
];

/**
 * The text of a snapshot: a line that names the format and the number of lines to come, then each line a JSON array
 * of files. In lines, because one JSON text of 10,000 records would block for 40 ms.
 *
 * Files that might change without a new time are left out; the next start reads them.
 */
export async function formatSnapshot(files: Iterable<IndexedFile>, scheduler: Scheduler): Promise<string> {
  const slice = new TimeSlice(scheduler);
  const lines: string[] = [];
  let rows: SnapshotRow[] = [];
  const endLine = () => {
    lines.push(`${JSON.stringify(rows)}\n`);
    rows = [];
  };
  for (const file of files) {
    if (!file.isSettled) continue;
    rows.push(rowOf(file));
    if (rows.length < filesPerLine) continue;
    endLine();
    await slice.rest();
  }
  endLine();
  return `${formatHeader(lines.length)}\n${lines.join('')}`;
}

/**
 * The files of a snapshot in its order, or `undefined` for a text that is cut off, foreign or of another version:
 * then everything is read anew. That the text is not damaged is the business of its store.
 */
export async function readSnapshot(
  text: string,
  scheduler: Scheduler,
): Promise<readonly IndexedFile[] | undefined> {
  const slice = new TimeSlice(scheduler);
  const files: IndexedFile[] = [];
  const headerEnd = text.indexOf('\n');
  let lineCount = 0;
  for (let start = headerEnd + 1; start < text.length; lineCount++) {
    const end = text.indexOf('\n', start);
    const rows = end === -1 ? undefined : readLine(text.slice(start, end));
    if (rows === undefined) return undefined;
    for (const row of rows) files.push(fileOf(row));
    start = end + 1;
    await slice.rest();
  }
  return text.slice(0, headerEnd) === formatHeader(lineCount) ? files : undefined;
}

function formatHeader(lineCount: number): string {
  const table = computeChecksum(JSON.stringify([commonFields, recordTypes]));
  return JSON.stringify({
    format: 'research-logbook-index',
    version: snapshotVersion,
    table,
    lines: lineCount,
  });
}

function readLine(line: string): readonly SnapshotRow[] | undefined {
  try {
    // The store vouches for the text and the header for who wrote it: these are rows of this very version.
    return JSON.parse(line) as readonly SnapshotRow[];
  } catch {
    return undefined;
  }
}

function rowOf({ entry, stored, problems }: IndexedFile): SnapshotRow {
  const { path, modifiedMs, sizeBytes } = entry;
  const row = [path, modifiedMs, sizeBytes, stored?.record ?? null, problems] as const;
  return stored?.posting === undefined ? row : [...row, stored.posting];
}

function fileOf([path, modifiedMs, sizeBytes, record, problems, posting]: SnapshotRow): IndexedFile {
  return {
    entry: { path, modifiedMs, sizeBytes },
    isSettled: true,
    stored:
      record === null
        ? undefined
        : { path, record: withBareMaps(record), ...(posting !== undefined && { posting }) },
    problems: problems.length === 0 ? noProblems : problems,
  };
}

const noProblems: readonly Problem[] = [];

/** The fields by type that hold free keys; as read from a file they have no prototype. */
const mapFieldsByType = new Map(
  recordTypeNames.map((type) => {
    const fields = Object.entries(recordFields(type));
    return [type, fields.filter(([, field]) => field.kind === 'map').map(([name]) => name)] as const;
  }),
);

function withBareMaps(record: LogbookRecord): LogbookRecord {
  // Seen as a bag of fields: the table says which of them are maps.
  const fields = record as unknown as Record<string, unknown>;
  for (const name of mapFieldsByType.get(record.type) ?? []) {
    const map = fields[name];
    if (map !== undefined) fields[name] = Object.assign(Object.create(null), map);
  }
  return record;
}
