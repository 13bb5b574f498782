import { type Wording, wording } from '../text/wording.ts';
import { formatFigure } from './claimFigure.ts';
import type { Claim, ClaimState } from './claims.ts';
import type { FigureChange } from './compareFigures.ts';
import { reasonToLeaveOut } from './exportableClaims.ts';

export const claimStateWords: Readonly<Record<ClaimState, Wording>> = {
  sourced: wording('sourced'),
  'self-stated': wording('self-stated'),
  'cannot-confirm': wording('cannot be confirmed'),
};

/** How a claim stands beside being stale or unsourced, in a few words: what changed, else its state. */
export function claimNotes(claim: Claim): readonly Wording[] {
  const { isStale, state, achievement } = claim;
  const reason = reasonToLeaveOut(claim);
  return [
    ...(isStale ? staleWords(claim) : [claimStateWords[state]]),
    ...(achievement.private ? [wording('private')] : []),
    ...(reason === 'above-role' ? [wording('above the role')] : []),
  ];
}

/** A figure that the sources give otherwise today, with the old and the new one. */
export function changeWords({ old, new: now }: FigureChange): Wording {
  const before = formatFigure(old);
  if (now === undefined) return wording('The sources no longer give {old}', { old: before });
  const after = formatFigure(now);
  if (before !== after) return wording('{old} → {new}', { old: before, new: after });
  const facts = { figure: before, old: old.role, new: now.role };
  return wording('{figure}: the role was {old} and is now {new}', facts);
}

/** Why a claim is stale, in words; empty for one that is not. */
export function staleWords({ isStale, changes, vanished, withheld }: Claim): readonly Wording[] {
  if (!isStale) return [];
  return [
    ...changes.map(changeWords),
    ...vanished.map((id) => wording('A source is gone: {id}', { id })),
    ...withheld.map(({ title }) => wording('The source "{title}" is private now', { title })),
  ];
}

/** What a claim says beyond its sources, in words. */
export function faultWords({ faults }: Claim): readonly Wording[] {
  return [
    ...faults.unfounded.map(({ text }) => wording('Cannot find {number} in the sources', { number: text })),
    ...faults.aboveRole.map(({ word, role }) =>
      wording('"{verb}" claims more than the role of the sources: {role}', { verb: word, role }),
    ),
    ...faults.teamTotals.map(({ number, teamSize }) =>
      wording('{number} is what a team of {size} did', { number: number.text, size: teamSize }),
    ),
  ];
}
