import type { CivilDate } from '../dates/civilDate.ts';
import { type EvidenceUse, evidenceUsesOf } from '../evidence/evidenceUses.ts';
import { compareHash, readRecordedHash } from '../evidence/recordedHash.ts';
import { foldMetricName } from '../metrics/foldMetricName.ts';
import { findUnit } from '../metrics/units.ts';
import type { Metric, RecordOf, StoredRecord } from '../records/logbookRecord.ts';
import type { MetricProposal } from './proposeMetrics.ts';
import type { RunSummary } from './runSummary.ts';
import { fileNameOf } from './workedFile.ts';

/** The files of a run, by the paths that evidence gives them. */
export interface RunFiles {
  /** The log, and the SHA-256 of its bytes; absent for an output that is no file. */
  readonly log?: {
    readonly path: string;
    readonly hash: string;
    /** Those of the same text with other line ends, as git makes them. */
    readonly otherLineEnds?: readonly string[];
  };
  readonly programPath?: string;
  /** The day of the run; a record of a later day tells of no earlier run. */
  readonly date?: CivilDate;
}

/** Activities that tell of a program already. */
export interface EarlierRuns {
  /** The one that this very log was logged in. */
  readonly same?: StoredActivity;
  /** The latest that tells of another run of the program. */
  readonly previous?: StoredActivity;
}

/** An activity and where it lives. */
export interface StoredActivity extends StoredRecord {
  readonly record: RecordOf<'activity'>;
}

/**
 * The activities that tell of a run or of earlier runs of its program, by their evidence and that of their figures.
 *
 * A log of the same name and the same bytes but for line ends is the same run, wherever it lies by now, and one of
 * another name where the same program stands beside it; one of the same path and other bytes, or of the same program, is
 * another run.
 *
 * @param records - newest first, as the index keeps them.
 */
export function findEarlierRuns(records: readonly StoredRecord[], files: RunFiles): EarlierRuns {
  const { log, programPath, date } = files;
  const paths = new Set([log?.path, programPath].filter((path) => path !== undefined));
  let same: StoredActivity | undefined;
  let previous: StoredActivity | undefined;
  for (const stored of records) {
    if (!isActivity(stored)) continue;
    const uses = evidenceUsesOf(stored.record);
    if (same === undefined && tellsOfLog(uses, files)) same = stored;
    else if (previous === undefined && isNotAfter(stored.record.date, date)) {
      if (uses.some(({ path }) => path !== undefined && paths.has(path))) previous = stored;
    }
    if (same && previous) break;
  }
  return { ...(same && { same }), ...(previous && { previous }) };
}

function isActivity(stored: StoredRecord): stored is StoredActivity {
  return stored.record.type === 'activity';
}

function isNotAfter(recorded: CivilDate | undefined, run: CivilDate | undefined): boolean {
  return run === undefined || (recorded !== undefined && recorded <= run);
}

/**
 * The activities of a day that a run could be added to: those that show its log or its program, or have the name of
 * the program in their title.
 */
export function findActivitiesAbout(
  records: readonly StoredRecord[],
  date: CivilDate,
  { log, programPath, programName }: RunFiles & { readonly programName: string },
): readonly StoredActivity[] {
  const paths = [log?.path, programPath].filter((path) => path !== undefined);
  const name = programName.toLowerCase();
  return records.filter((stored): stored is StoredActivity => {
    const { record } = stored;
    if (record.type !== 'activity' || record.date !== date) return false;
    return (
      evidenceUsesOf(record).some(({ path }) => path !== undefined && paths.includes(path)) ||
      record.title
        .toLowerCase()
        .split(/[\s,:;()"']+/)
        .includes(name)
    );
  });
}

function tellsOfLog(uses: readonly EvidenceUse[], { log, programPath }: RunFiles): boolean {
  if (log === undefined) return false;
  const hashes = { exact: log.hash, otherLineEnds: log.otherLineEnds ?? [] };
  const hasProgram = programPath !== undefined && uses.some(({ path }) => path === programPath);
  return uses.some(({ path, hash }) => {
    const recorded = readRecordedHash(hash);
    if (path === undefined || recorded === undefined) return false;
    if (compareHash(recorded, hashes) === 'different') return false;
    return fileNameOf(path) === fileNameOf(log.path) || hasProgram;
  });
}

/**
 * Proposals with before/after pairs before figures that an earlier run of the program has with another value: errors,
 * warnings, times, tests and shares. Rows never become a pair: a re-run does not change how many there were.
 *
 * A run that was cut off tells nothing that could be compared. A pair is usual where it got better; where the run had
 * errors, only that of the errors: what it did not come to cost no time and gave no warnings. The figure alone stays, and
 * is usual too where the earlier record tells it as a state: else that one would stand as the latest.
 */
export function pairWithEarlier(
  proposals: readonly MetricProposal[],
  earlier: RecordOf<'activity'> | undefined,
  { isTruncated, errors }: Pick<RunSummary, 'isTruncated' | 'errors'>,
): readonly MetricProposal[] {
  if (earlier?.metrics === undefined || isTruncated) return proposals;
  const before = new Map(earlier.metrics.map((metric) => [figureKey(metric), metric]));
  return proposals.flatMap((proposal) => {
    const { name, value, unit } = proposal.metric;
    const old = before.get(figureKey(proposal.metric));
    if (old === undefined || old.value === value || !canBePaired(proposal)) return [proposal];
    const metric: Metric = { name, value, from: old.value, ...(unit !== undefined && { unit }) };
    const isWhole = errors.count === 0 || findUnit(unit ?? '')?.id === 'error';
    const pair = { ...proposal, metric, isUsual: isWhole && isBetter(old.value, value, unit) };
    // Figures that were read from the earlier log, and not recorded, cite nothing.
    const isTold = old.kind === 'latest' && old.evidence !== undefined;
    return [pair, { ...proposal, isUsual: proposal.isUsual || isTold }];
  });
}

function figureKey({ name, unit = '' }: Metric): string {
  return JSON.stringify([foldMetricName(name), findUnit(unit)?.id ?? unit]);
}

function canBePaired({ metric, isSure }: MetricProposal): boolean {
  if (!isSure || metric.of !== undefined || metric.kind === 'dataset' || metric.kind === 'distinct')
    return false;
  const unit = findUnit(metric.unit ?? '');
  return unit?.lowerIsBetter === true || unit?.id === 'test' || unit?.id === '%';
}

function isBetter(before: number, after: number, unit: string | undefined): boolean {
  return findUnit(unit ?? '')?.lowerIsBetter === true ? after < before : after > before;
}
