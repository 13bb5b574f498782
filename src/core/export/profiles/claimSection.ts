import type { LeftOut } from '../../achievement/achievementReport.ts';
import { claimSteps } from '../../achievement/claims.ts';
import {
  type ClaimReason,
  type ExportableClaim,
  exportableClaims,
} from '../../achievement/exportableClaims.ts';
import type { ReportRecord } from '../../achievement/reportRecord.ts';
import type { Steps } from '../../steps.ts';
import type { ExportBlock } from '../exportDocument.ts';
import { list, section, sourcedLine, textLine } from '../exportLines.ts';
import type { ChosenView } from '../exportProfile.ts';

/** The claims of an export, and how many may not be in it. */
export interface ExportClaims {
  /** By theme, sourced ones first. */
  readonly claims: readonly ExportableClaim[];
  readonly leftOut: readonly LeftOut[];
}

const reasons: Readonly<Record<ClaimReason, LeftOut['reason']>> = {
  private: 'private',
  'cannot-confirm': 'unconfirmed-claim',
  stale: 'stale-claim',
  unsourced: 'unsourced-claim',
  'above-role': 'overstated-claim',
};

/**
 * The claims that the user curates, as far as they may be printed.
 *
 * Where days, skills or studies are chosen, a claim is in if all of its sources are; one without sources, if it is of
 * those days and study and no skill is asked for.
 *
 * @param records - those of the choice.
 */
export function* exportClaims(chosen: ChosenView, records: readonly ReportRecord[]): Steps<ExportClaims> {
  const { exportable, leftOut } = exportableClaims(yield* claimSteps(chosen.view));
  const isChosen = choiceOf(chosen, records);
  const claims = exportable.filter(isChosen);
  const counts = new Map<LeftOut['reason'], number>();
  const count = (reason: LeftOut['reason'], by = 1) => {
    if (by > 0) counts.set(reason, (counts.get(reason) ?? 0) + by);
  };
  for (const { reason } of leftOut) count(reasons[reason]);
  count('other-claim', exportable.length - claims.length);
  return { claims, leftOut: [...counts].map(([reason, number]) => ({ reason, count: number })) };
}

function choiceOf(
  { view, choice }: ChosenView,
  records: readonly ReportRecord[],
): (claim: ExportableClaim) => boolean {
  const { from, to, skills, studies } = choice;
  if (from === undefined && to === undefined && skills === undefined && studies === undefined) {
    return ({ claim }) => (claim.achievement.date ?? '') <= view.today;
  }
  const included = new Set(records.map(({ record }) => record.id));
  return ({ claim: { achievement }, state, sources }) => {
    if (state === 'sourced') return sources.every((id) => included.has(id));
    const { date, study = '' } = achievement;
    const isOfDays = date !== undefined && (from === undefined || date >= from) && date <= (to ?? view.today);
    return isOfDays && skills === undefined && (studies === undefined || studies.includes(study));
  };
}

/** The claim as it is printed: what nothing shows says so. */
export function claimText({ text, state }: Pick<ExportableClaim, 'text' | 'state'>): string {
  return state === 'self-stated' ? `${text} (self-stated)` : text;
}

/** The section of the claims; nothing where there are none. */
export function claimBlocks({ claims }: ExportClaims): readonly ExportBlock[] {
  const lines = claims.map((claim) =>
    claim.sources.length === 0 ? textLine(claimText(claim)) : sourcedLine(claimText(claim), claim.sources),
  );
  return section('Highlights', list(lines));
}

/** Two lists of what was left out as one, each reason once, in the order of the first that names it. */
export function addLeftOut(one: readonly LeftOut[], other: readonly LeftOut[]): readonly LeftOut[] {
  const counts = new Map<LeftOut['reason'], number>();
  for (const { reason, count } of [...one, ...other]) counts.set(reason, (counts.get(reason) ?? 0) + count);
  return [...counts].map(([reason, count]) => ({ reason, count }));
}
