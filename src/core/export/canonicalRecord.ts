import type { LogbookRecord } from '../records/logbookRecord.ts';
import { compareText } from '../text/compareText.ts';

/**
 * A record as one text that is the same however its file is laid out: JSON (RFC 8259) without blanks, keys sorted by
 * code units at every depth, with the keys and values that the record table knows.
 *
 * The text below the front matter and unknown keys are no part of it.
 */
export function canonicalRecord(record: LogbookRecord): string {
  return JSON.stringify(sorted(record));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => compareText(a, b)).map(([name, inner]) => [name, sorted(inner)]),
  );
}
