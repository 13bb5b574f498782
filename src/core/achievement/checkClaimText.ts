import { readTextTokens } from '../metrics/textTokens.ts';
import type { Role } from '../records/fieldDefinition.ts';
import type { MetricRollUp } from './achievementReport.ts';
import type { ClaimBasis } from './claimBasis.ts';
import { type ClaimNumber, readClaimNumbers } from './claimNumbers.ts';
import { type OwnDeed, readOwnDeeds } from './ownDeeds.ts';
import { isFigureSaid, isGiven, numbersOfFigure, numbersToldOf } from './sourceNumbers.ts';
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
    teamTotals: findTeamTotals(text, said, rollUps),
  };
}

/** The role of the figure that a deed is told with, the highest where several figures have its numbers. */
function roleOfDeed(said: readonly ClaimNumber[], rollUps: readonly MetricRollUp[]): Role | undefined {
  const figures = said.length === 0 ? [] : rollUps.filter((rollUp) => isFigureSaid(rollUp, said));
  const [first] = figures.sort((a, b) => roleRank(b.role) - roleRank(a.role));
  return first?.role;
}

/** Numbers that only figures of a team give, where the text does not say `team of` its size. */
function findTeamTotals(
  text: string,
  said: readonly ClaimNumber[],
  rollUps: readonly MetricRollUp[],
): readonly TeamTotal[] {
  const teams = teamsNamed(text);
  const own = rollUps.filter(({ teamSize }) => teamSize === undefined).map(numbersOfFigure);
  return rollUps.flatMap((rollUp): readonly TeamTotal[] => {
    const { teamSize } = rollUp;
    if (teamSize === undefined || teams.has(teamSize)) return [];
    const told = numbersToldOf(rollUp);
    const number = said.find((one) => isGiven(one, told) && !own.some((numbers) => isGiven(one, numbers)));
    return number === undefined ? [] : [{ number, teamSize }];
  });
}

/** The sizes of the teams that a text names: 4 in `as part of a team of four`. */
function teamsNamed(text: string): ReadonlySet<number> {
  const tokens = readTextTokens(text);
  return new Set(
    tokens.flatMap(({ number }, index) =>
      number !== undefined && tokens[index - 1]?.folded === 'of' && tokens[index - 2]?.folded === 'team'
        ? [number.value]
        : [],
    ),
  );
}
