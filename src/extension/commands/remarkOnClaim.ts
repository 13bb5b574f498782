import { type ClaimContext, findWordProblems } from '../../core/achievement/findClaimProblems.ts';
import { problemWords } from '../words/messages.ts';
import type { FormStep } from './formStep.ts';

/** Most remarks below a box: more would cover what they are about. */
const mostRemarks = 2;

/** What the words of a claim could be better at, for the line below the box in which they are typed. */
export function remarkOnClaim(text: string, context: ClaimContext): string | undefined {
  const problems = findWordProblems(text, 'claim', context).slice(0, mostRemarks);
  return problems.length === 0 ? undefined : problems.map(problemWords).join(' ');
}

/** The steps of the form of a new claim, with remarks on its words; its sources are not known yet. */
export function withClaimRemarks(steps: readonly FormStep[]): readonly FormStep[] {
  const basis = { rollUps: [], numbers: { plain: [], percent: [] }, proofs: [] };
  return steps.map((step) => {
    if (step.key !== 'title' && step.key !== 'claim') return step;
    return { ...step, findRemark: (text) => remarkOnClaim(text, { basis, theme: '', isAccepted: true }) };
  });
}
