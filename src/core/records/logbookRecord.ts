import type { claimFigureFields, commonFields, metricFields } from './commonFields.ts';
import type { FieldValues } from './fieldDefinition.ts';
import type { RecordType, recordTypes } from './recordTypes.ts';

type CommonValues = FieldValues<typeof commonFields>;

/** A record of one type as it was read: known keys with valid values only, flat as in the front matter. */
export type RecordOf<T extends RecordType> = CommonValues & {
  readonly type: T;
} & FieldValues<(typeof recordTypes)[T]['fields']>;

/** A record of any type; `type` discriminates. */
export type LogbookRecord = { [T in RecordType]: RecordOf<T> }[RecordType];

/** A record before it is stored: everything but the id. */
export type RecordDraft = { [T in RecordType]: Omit<RecordOf<T>, 'id'> }[RecordType];

/** One figure of a record. */
export type Metric = FieldValues<typeof metricFields>;

/** One figure that a claim was made of. */
export type ClaimFigure = FieldValues<typeof claimFigureFields>;

/** A record and where it lives. */
export interface StoredRecord {
  /** Path with forward slashes relative to the logbook's root, e.g. `activities/2026/2026-03-14-cleaned-ae.md`. */
  readonly path: string;
  readonly record: LogbookRecord;
  /** Text of the posting that stands below the front matter of an application (`readPosting`). */
  readonly posting?: string;
}
