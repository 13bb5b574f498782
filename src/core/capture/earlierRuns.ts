import type { CivilDate } from '../dates/civilDate.ts';
import { foldMetricName } from '../metrics/foldMetricName.ts';
import { findUnit } from '../metrics/units.ts';
import type { Metric, RecordOf, StoredRecord } from '../records/logbookRecord.ts';
import type { MetricProposal } from './proposeMetrics.ts';

/** The files of a run, by the paths that evidence gives them. */
export interface RunFiles {
  /** The log, and the SHA-256 of its bytes; absent for an output that is no file. */
  readonly log?: { readonly path: string; readonly hash: string };
  readonly programPath?: string;
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
 * The activities that tell of a run or of earlier runs of its program.
 *
 * A log of the same name and the same bytes is the same run, wherever it lies by now; one of the same path and other
 * bytes, or of the same program, is another run.
 *
 * @param records - newest first, as the index keeps them.
 */
export function findEarlierRuns(records: readonly StoredRecord[], files: RunFiles): EarlierRuns {
  const told = records.filter(
    (stored): stored is StoredActivity =>
      stored.record.type === 'activity' && (stored.record.evidence?.length ?? 0) > 0,
  );
  const same = told.find(({ record }) => record.evidence?.some((one) => isSameLog(one, files)));
  const paths = [files.log?.path, files.programPath].filter((path) => path !== undefined);
  const previous = told.find(
    (stored) => stored !== same && stored.record.evidence?.some(({ path }) => paths.includes(path)),
  );
  return { ...(same && { same }), ...(previous && { previous }) };
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
      record.evidence?.some(({ path }) => paths.includes(path)) === true ||
      record.title
        .toLowerCase()
        .split(/[\s,:;()"']+/)
        .includes(name)
    );
  });
}

type Evidence = NonNullable<RecordOf<'activity'>['evidence']>[number];

function isSameLog({ path, hash }: Evidence, { log }: RunFiles): boolean {
  if (log === undefined || hash === undefined) return false;
  // Logbooks may hold the first digits alone.
  return nameOf(path) === nameOf(log.path) && hash.length >= 8 && log.hash.startsWith(hash.toLowerCase());
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/**
 * Proposals with before/after pairs in place of figures that an earlier run of the program has with another value:
 * errors, warnings, times, tests and shares. Rows never become a pair: a re-run does not change how many there were.
 *
 * A pair is usual where it got better.
 */
export function pairWithEarlier(
  proposals: readonly MetricProposal[],
  earlier: RecordOf<'activity'> | undefined,
): readonly MetricProposal[] {
  if (earlier?.metrics === undefined) return proposals;
  const before = new Map(earlier.metrics.map((metric) => [figureKey(metric), metric]));
  return proposals.map((proposal) => {
    const { name, value, unit } = proposal.metric;
    const old = before.get(figureKey(proposal.metric));
    if (old === undefined || old.value === value || !canBePaired(proposal)) return proposal;
    const metric: Metric = { name, value, from: old.value, ...(unit !== undefined && { unit }) };
    return { ...proposal, metric, isUsual: isBetter(old.value, value, unit) };
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
