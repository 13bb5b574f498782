import { type FieldPath, type Problem, problem } from '../problems.ts';
import type { OffsetRange } from '../text/textEdit.ts';
import { checkClaimText } from './checkClaimText.ts';
import type { ClaimBasis } from './claimBasis.ts';
import { formatFigure } from './claimFigure.ts';
import { readClaimNumbers } from './claimNumbers.ts';
import type { Claim } from './claims.ts';
import type { FigureChange } from './compareFigures.ts';
import { isGiven, numbersOfFigure } from './sourceNumbers.ts';
import { findWeakPhrases } from './weakPhrases.ts';

/**
 * What is wrong with a claim: weak words and what its sources do not give, in the words and the title; and what they give
 * no longer.
 *
 * Problems of words have the facts `value`, the word, and `nth`, how often it stands before it in the same text, from 0.
 */
export function findClaimProblems(claim: Claim): readonly Problem[] {
  const { achievement } = claim;
  // What its user states without sources has numbers of its own.
  const isAccepted = achievement.state === 'self-stated' || achievement.state === 'cannot-confirm';
  const context = { ...claim, isAccepted };
  return [
    ...findWordProblems(achievement.title, 'title', context),
    ...(achievement.claim === undefined ? [] : findWordProblems(achievement.claim, 'claim', context)),
    ...sourceProblems(claim),
  ];
}

/** What the words of a claim are held against. */
export interface ClaimContext {
  readonly basis: ClaimBasis;
  readonly theme: string;
  /** Whether the user answers for the numbers. */
  readonly isAccepted: boolean;
  /** Figures that the sources give otherwise today: their numbers are told of as such. */
  readonly changes?: readonly FigureChange[];
}

/** What is wrong with some words of a claim, in the order of kinds: weak words, verbs, numbers. */
export function findWordProblems(
  text: string,
  key: 'title' | 'claim',
  { basis, theme, isAccepted, changes = [] }: ClaimContext,
): readonly Problem[] {
  const facts = (value: string, { start }: OffsetRange) => ({ value, nth: countBefore(text, value, start) });
  const at: FieldPath = [key];
  const role = basis.role ?? 'performed';
  const weak = findWeakPhrases(text).map(({ phrase, range }) =>
    problem('weak-phrase', at, { ...facts(phrase, range), role, theme }),
  );
  const { unfounded, aboveRole, teamTotals } = checkClaimText(text, basis);
  const above = aboveRole.map((deed) =>
    problem('verb-above-role', at, { ...facts(deed.word, deed.range), role: deed.role, theme }),
  );
  const outdated = changes.map(({ old }) => numbersOfFigure(old));
  const numbers = unfounded
    .filter((number) => !isAccepted && !outdated.some((known) => isGiven(number, known)))
    .map(({ text: value, range }) => problem('unfounded-number', at, facts(value, range)));
  const totals = teamTotals.map(({ number, teamSize }) =>
    problem('team-total', at, { ...facts(number.text, number.range), size: teamSize }),
  );
  return [...weak, ...above, ...numbers, ...totals];
}

function countBefore(text: string, word: string, start: number): number {
  return text.slice(0, start).split(word).length - 1;
}

function sourceProblems({ achievement, text, isStale, changes, withheld }: Claim): readonly Problem[] {
  if (!isStale) return [];
  const ids = achievement.sources ?? [];
  const key = achievement.claim === undefined ? 'title' : 'claim';
  return [
    ...changes.map((change) => changeProblem(change, key, text)),
    ...withheld.map(({ id, title }) =>
      problem('private-source', ['sources', ids.indexOf(id)], { value: id, title }),
    ),
  ];
}

/** Stands at the figure in the words of the claim, else at the figures that it remembers. */
function changeProblem({ old, new: now }: FigureChange, key: string, text: string): Problem {
  const before = formatFigure(old);
  const said = readClaimNumbers(text).find(({ unit, value }) => unit === old.unit && value === old.value);
  const at: FieldPath = [said === undefined ? 'figures' : key];
  const place = said && { value: said.text, nth: countBefore(text, said.text, said.range.start) };
  if (now === undefined) return problem('lost-figure', at, { old: before, ...place });
  const after = formatFigure(now);
  if (before !== after) return problem('stale-figure', at, { old: before, new: after, ...place });
  return problem('stale-role', at, { figure: before, old: old.role, new: now.role, ...place });
}
