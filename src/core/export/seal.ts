import type { ReportRecord } from '../achievement/reportRecord.ts';
import type { CivilDate } from '../dates/civilDate.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';
import { isRecordId } from '../records/recordId.ts';
import { mapInSteps, type Steps } from '../steps.ts';
import { compareText } from '../text/compareText.ts';
import { sha256OfText } from '../text/sha256.ts';
import { canonicalRecord } from './canonicalRecord.ts';

/** Version of what is hashed; another one cannot be verified. */
export const sealVersion = 2;
/** Hexadecimal digits of a digest that are printed for one record: 64 bits, enough to tell that it changed. */
const fingerprintDigits = 16;

/** A record under a seal. */
export interface SealedRecord {
  /** Names the record without telling anything of it: its ULID, else `x` and a part of the hash of its id. */
  readonly handle: string;
  readonly date: CivilDate;
  /** The first digits of the SHA-256 of its canonical text. */
  readonly fingerprint: string;
}

/** What shows later that the records of a report are still the same. */
export interface ExportSeal {
  /** The day on which it was made. */
  readonly sealed: CivilDate;
  /** First and last day of the report, both included. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Whether the report holds only some records of those days, chosen by skill or study. */
  readonly isChosen: boolean;
  /** By handle. */
  readonly records: readonly SealedRecord[];
  /** SHA-256 over all of this but fingerprints, for which whole digests stand; 64 hexadecimal digits. */
  readonly hash: string;
}

/** The days of a seal, and whether its records were chosen. */
export type SealScope = Pick<ExportSeal, 'sealed' | 'from' | 'to' | 'isChosen'>;

/** Seals records. */
export function* sealRecords(
  scope: SealScope,
  records: readonly Pick<ReportRecord, 'record' | 'date'>[],
): Steps<ExportSeal> {
  const digested = yield* mapInSteps(records, ({ record, date }) => ({
    handle: handleOf(record),
    date,
    digest: digestOf(record),
  }));
  const digests = [...digested].sort(
    (a, b) => compareText(a.handle, b.handle) || compareText(a.digest, b.digest),
  );
  return {
    ...scope,
    records: yield* mapInSteps(digests, ({ handle, date, digest }) => ({
      handle,
      date,
      fingerprint: digest.slice(0, fingerprintDigits),
    })),
    hash: yield* hashOf(scope, digests),
  };
}

/** The name of a record in a seal. */
export function handleOf({ id }: Pick<LogbookRecord, 'id'>): string {
  // As long as a ULID, so that both are found by one rule.
  return isRecordId(id) ? id.toUpperCase() : `x${sha256OfText(id).slice(0, 25)}`;
}

/** The fingerprint that a record has now. */
export function fingerprintOf(record: LogbookRecord): string {
  return digestOf(record).slice(0, fingerprintDigits);
}

function digestOf(record: LogbookRecord): string {
  return sha256OfText(canonicalRecord(record));
}

/**
 * Lines with LF: the version, the scope, then a line a record with its handle, its day and its whole digest.
 *
 * @see docs/exports.md, the seal of a supervisor report
 */
function* hashOf(
  { sealed, from, to, isChosen }: SealScope,
  digests: readonly { readonly handle: string; readonly date: CivilDate; readonly digest: string }[],
): Steps<string> {
  const lines = [
    `research-logbook seal ${sealVersion}`,
    `${sealed} ${from} ${to} ${isChosen ? 'chosen' : 'all'}`,
    ...(yield* mapInSteps(digests, ({ handle, date, digest }) => `${handle} ${date} ${digest}`)),
  ];
  yield;
  return sha256OfText(`${lines.join('\n')}\n`);
}
