import type { Claim } from './claims.ts';

/** Why an export leaves a claim out; the first that holds, in this order. */
export const claimReasons = [
  /** The claim itself is private. */
  'private',
  /** Its user cannot confirm it. */
  'cannot-confirm',
  /** Its sources are no longer what it was made of. */
  'stale',
  /** No record stands behind it, or not behind a number of it, and its user did not accept it as self-stated. */
  'unsourced',
  /** It says more than its sources: a verb above their role, or the total of a team as one's own. */
  'above-role',
] as const;
export type ClaimReason = (typeof claimReasons)[number];

/** A claim that may be printed. */
export interface ExportableClaim {
  readonly claim: Claim;
  readonly text: string;
  /** Group of the skill catalogue, or the user's own theme. */
  readonly theme: string;
  /** A `self-stated` one has to be marked as such where it is printed. */
  readonly state: 'sourced' | 'self-stated';
  /** Ids of the records behind it; empty for a self-stated one. */
  readonly sources: readonly string[];
}

/** A claim that may not be printed. */
export interface ClaimLeftOut {
  readonly claim: Claim;
  readonly reason: ClaimReason;
}

/** Claims sorted into those that an export prints and those it does not; each in the order given. */
export interface SortedClaims {
  readonly exportable: readonly ExportableClaim[];
  readonly leftOut: readonly ClaimLeftOut[];
}

/**
 * Which claims may be printed: sourced ones whose sources still give every figure in the role that the words claim, and
 * those whose record says `state: self-stated`, which is its user's word for it.
 */
export function exportableClaims(claims: readonly Claim[]): SortedClaims {
  const exportable: ExportableClaim[] = [];
  const leftOut: ClaimLeftOut[] = [];
  for (const claim of claims) {
    const reason = reasonToLeaveOut(claim);
    if (reason === undefined) exportable.push(exportableClaim(claim));
    else leftOut.push({ claim, reason });
  }
  return { exportable, leftOut };
}

/** Why a claim may not be printed; `undefined` where it may. */
export function reasonToLeaveOut({ achievement, state, isStale, faults }: Claim): ClaimReason | undefined {
  const isAccepted = achievement.state === 'self-stated';
  if (achievement.private) return 'private';
  if (state === 'cannot-confirm') return 'cannot-confirm';
  if (!isAccepted) {
    if (isStale) return 'stale';
    if (state !== 'sourced' || faults.unfounded.length > 0) return 'unsourced';
  }
  return faults.aboveRole.length + faults.teamTotals.length > 0 ? 'above-role' : undefined;
}

function exportableClaim(claim: Claim): ExportableClaim {
  const { text, theme, basis } = claim;
  if (claim.achievement.state === 'self-stated') {
    return { claim, text, theme, state: 'self-stated', sources: [] };
  }
  return { claim, text, theme, state: 'sourced', sources: basis.proofs.map(({ id }) => id) };
}
