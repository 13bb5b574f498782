import type { LogbookView } from '../index/logbookContents.ts';
import { type Role, roles } from '../records/fieldDefinition.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';
import type { MetricRollUp } from './achievementReport.ts';
import { computeAchievements } from './computeAchievements.ts';
import { numbersOfSources, type SourceNumbers } from './sourceNumbers.ts';
import { roleRank } from './verbs.ts';

/** What the sources of a claim give today. */
export interface ClaimBasis {
  /** The figures that they add up to. */
  readonly rollUps: readonly MetricRollUp[];
  readonly numbers: SourceNumbers;
  /** The highest role among them; absent where there is no source. */
  readonly role?: Role;
}

/**
 * Adds up the sources of a claim anew, in the way of the exports: private, undated and future records give nothing.
 *
 * @param isPrivate - whether the claim is never sent out; then private records may stand behind it.
 */
export function computeClaimBasis(
  { contents, today }: LogbookView,
  sources: readonly LogbookRecord[],
  isPrivate: boolean,
): ClaimBasis {
  const usable = sources.filter((record) => isPrivate || !record.private);
  const records = usable.map((record) => ({ path: '', record: { ...record, private: false } }));
  const report = computeAchievements({ contents: { ...contents, records, problemFiles: [] }, today }, {});
  const rollUps = report.themes.flatMap(({ bullets }) => bullets.flatMap(({ rollUp }) => rollUp ?? []));
  const highest = Math.max(...usable.map((record) => roleRank(roleOf(record))));
  const role = roles[highest];
  return { rollUps, numbers: numbersOfSources(usable, rollUps), ...(role && { role }) };
}

/** The role that a record gives to a claim; types without a role tell of what one did oneself. */
export function roleOf(record: LogbookRecord): Role {
  return (record.type === 'activity' ? record.role : undefined) ?? 'performed';
}
