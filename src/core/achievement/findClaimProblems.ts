import { type FieldPath, type Problem, problem } from '../problems.ts';
import type { OffsetRange } from '../text/textEdit.ts';
import { checkClaimText } from './checkClaimText.ts';
import type { ClaimBasis } from './claimBasis.ts';
import { formatFigure } from './claimFigure.ts';
import type { Claim } from './claims.ts';
import type { FigureChange } from './compareFigures.ts';
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
}

/** What is wrong with some words of a claim, in the order of kinds: weak words, verbs, numbers. */
export function findWordProblems(
  text: string,
  key: 'title' | 'claim',
  { basis, theme, isAccepted }: ClaimContext,
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
  const numbers = isAccepted
    ? []
    : unfounded.map(({ text: value, range }) => problem('unfounded-number', at, facts(value, range)));
  const totals = teamTotals.map(({ number, teamSize }) =>
    problem('team-total', at, { ...facts(number.text, number.range), size: teamSize }),
  );
  return [...weak, ...above, ...numbers, ...totals];
}

function countBefore(text: string, word: string, start: number): number {
  return text.slice(0, start).split(word).length - 1;
}

function sourceProblems({ achievement, isStale, changes, withheld }: Claim): readonly Problem[] {
  if (!isStale) return [];
  const ids = achievement.sources ?? [];
  return [
    ...changes.map(changeProblem),
    ...withheld.map(({ id, title }) =>
      problem('private-source', ['sources', ids.indexOf(id)], { value: id, title }),
    ),
  ];
}

function changeProblem({ old, new: now }: FigureChange): Problem {
  const at: FieldPath = ['figures'];
  const before = formatFigure(old);
  if (now === undefined) return problem('lost-figure', at, { old: before });
  const after = formatFigure(now);
  if (before !== after) return problem('stale-figure', at, { old: before, new: after });
  return problem('stale-role', at, { figure: before, old: old.role, new: now.role });
}
