import type { LogbookView } from '../index/logbookContents.ts';
import { hoursOf, roundHours } from '../insight/recordHours.ts';
import { type Role, roles } from '../records/fieldDefinition.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';
import type { MetricRollUp } from './achievementReport.ts';
import type { ReportRecord } from './reportRecord.ts';
import { byDateThenId, type RollUpOptions, rollUpMetrics, rollUpOptionsOf } from './rollUpMetrics.ts';
import { isAbsurdSum } from './rollUpRemarks.ts';
import { selectReportRecords } from './selectReportRecords.ts';
import { numbersOfRecord, numbersOfSources, type SourceNumbers } from './sourceNumbers.ts';
import { roleRank } from './verbs.ts';

/** What the sources of a claim give today. */
export interface ClaimBasis {
  /** The figures that they add up to. */
  readonly rollUps: readonly MetricRollUp[];
  readonly numbers: SourceNumbers;
  /** Those of the sources that prove something: work that is done, and private only where the claim is. */
  readonly proofs: readonly LogbookRecord[];
  /** The lowest role among the activities, else among all that prove something; absent where nothing does. */
  readonly role?: Role;
}

/** The records that claims name, prepared once to be added up for each of them. */
export class ClaimSources {
  readonly #options: RollUpOptions;
  readonly #reported: ReadonlyMap<string, ReportRecord>;
  readonly #numbersByRecord = new Map<LogbookRecord, SourceNumbers>();

  /** @param records - all that the claims name. */
  constructor({ contents, today }: LogbookView, records: readonly LogbookRecord[]) {
    this.#options = rollUpOptionsOf(contents.profile);
    // Whether a private one may be used hangs on the claim.
    const open = records.map((record) => ({
      path: '',
      record: record.private ? { ...record, private: false } : record,
    }));
    const { included } = selectReportRecords(
      { contents: { ...contents, records: open, problemFiles: [] }, today },
      {},
    );
    this.#reported = new Map(included.map((reported) => [reported.record.id, reported]));
  }

  /**
   * Adds up the sources of a claim anew, in the way of the exports: private, undated and future records give nothing.
   *
   * @param isPrivate - whether the claim is never sent out; then private records may stand behind it.
   */
  basisOf(sources: readonly LogbookRecord[], isPrivate: boolean): ClaimBasis {
    const proofs = sources.filter((record) => this.isProof(record) && (isPrivate || !record.private));
    const reported = proofs.flatMap(({ id }) => this.#reported.get(id) ?? []).sort(byDateThenId);
    const rollUps = rollUpMetrics(reported, this.#options)
      .map(({ rollUp }) => rollUp)
      .filter((rollUp) => !isAbsurdSum(rollUp));
    const numbers = numbersOfSources(
      proofs.map((record) => this.#numbersOf(record)),
      rollUps,
      roundHours(proofs.reduce((sum, record) => sum + hoursOf(record), 0)),
      new Set(proofs.flatMap(({ study }) => study ?? [])).size,
    );
    const activities = proofs.filter(({ type }) => type === 'activity');
    const role =
      roles[
        Math.min(...(activities.length > 0 ? activities : proofs).map((record) => roleRank(roleOf(record))))
      ];
    return { rollUps, numbers, proofs, ...(role && { role }) };
  }

  /** Whether a record tells of work that is done: no plan, no application, nothing without a day or of a day to come. */
  isProof({ id }: LogbookRecord): boolean {
    return this.#reported.has(id);
  }

  #numbersOf(record: LogbookRecord): SourceNumbers {
    const known = this.#numbersByRecord.get(record);
    if (known !== undefined) return known;
    const numbers = numbersOfRecord(record);
    this.#numbersByRecord.set(record, numbers);
    return numbers;
  }
}

/** What some records give to one claim; for several claims `ClaimSources` prepares the records once. */
export function computeClaimBasis(
  view: LogbookView,
  sources: readonly LogbookRecord[],
  isPrivate: boolean,
): ClaimBasis {
  return new ClaimSources(view, sources).basisOf(sources, isPrivate);
}

/** The role that a record gives to a claim; types without a role tell of what one did oneself. */
function roleOf(record: LogbookRecord): Role {
  return (record.type === 'activity' ? record.role : undefined) ?? 'performed';
}
