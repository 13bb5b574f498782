import type { Role } from '../records/fieldDefinition.ts';
import type { MetricRollUp } from './achievementReport.ts';
import type { ClaimBasis } from './claimBasis.ts';
import { type ClaimNumber, readClaimNumbers } from './claimNumbers.ts';
import { type OwnDeed, readOwnDeeds } from './ownDeeds.ts';
import { isFigureSaid, isGiven, numbersOfFigure } from './sourceNumbers.ts';
import { roleRank } from './verbs.ts';

/** A deed that claims more than the records behind it. */
export interface DeedAboveRole extends OwnDeed {
  /** The role that the records have. */
  readonly role: Role;
}

/** A figure of a team that a text tells as one's own. */
export interface TeamTotal {
  readonly number: ClaimNumber;
  readonly teamSize: number;
}

/** What a claim says beyond its sources. */
export interface ClaimTextFaults {
  /** Numbers that none of the sources gives. */
  readonly unfounded: readonly ClaimNumber[];
  readonly aboveRole: readonly DeedAboveRole[];
  readonly teamTotals: readonly TeamTotal[];
}

/** Compares the words of a claim with what its sources give; nothing is found where it has none. */
export function checkClaimText(text: string, basis: ClaimBasis): ClaimTextFaults {
  const { role, rollUps, numbers } = basis;
  if (role === undefined) return { unfounded: [], aboveRole: [], teamTotals: [] };
  const said = readClaimNumbers(text);
  const deeds = readOwnDeeds(text);
  return {
    unfounded: said.filter((number) => !isGiven(number, numbers)),
    aboveRole: deeds.flatMap((deed, place): readonly DeedAboveRole[] => {
      const end = deeds[place + 1]?.range.start ?? text.length;
      const ofDeed = said.filter(({ range }) => range.start >= deed.range.start && range.start < end);
      const allowed = roleOfDeed(ofDeed, rollUps) ?? role;
      return roleRank(deed.verb.role) > roleRank(allowed) ? [{ ...deed, role: allowed }] : [];
    }),
    teamTotals: /\bteam\b/i.test(text) ? [] : findTeamTotals(said, rollUps),
  };
}

/** The role of the figure that a deed is told with, the highest where several figures have its numbers. */
function roleOfDeed(said: readonly ClaimNumber[], rollUps: readonly MetricRollUp[]): Role | undefined {
  const figures = said.length === 0 ? [] : rollUps.filter((rollUp) => isFigureSaid(rollUp, said));
  const [first] = figures.sort((a, b) => roleRank(b.role) - roleRank(a.role));
  return first?.role;
}

/** Numbers that only figures of a team give. */
function findTeamTotals(
  said: readonly ClaimNumber[],
  rollUps: readonly MetricRollUp[],
): readonly TeamTotal[] {
  const isOfTeam = rollUps.filter(({ teamSize }) => teamSize !== undefined);
  const own = rollUps.filter(({ teamSize }) => teamSize === undefined).map(numbersOfFigure);
  return isOfTeam.flatMap((rollUp): readonly TeamTotal[] => {
    const { teamSize = 0, value } = rollUp;
    const number = said.find((one) => one.value === value && !own.some((numbers) => isGiven(one, numbers)));
    return number === undefined || !isFigureSaid(rollUp, said) ? [] : [{ number, teamSize }];
  });
}
