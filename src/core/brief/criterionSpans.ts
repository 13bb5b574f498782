import type { ComparedProgram } from '../career/comparePrograms.ts';
import type { ComputedCriterion, CriterionScore } from '../career/programCriteria.ts';
import { type Wording, wording } from '../text/wording.ts';
import type { BriefLine, BriefSpan } from './brief.ts';
import { textSpan, wordsSpan } from './briefSpans.ts';

const criterionWords: Readonly<Record<ComputedCriterion | 'therapeuticArea', Wording>> = {
  skills: wording('Skills'),
  phases: wording('Phases'),
  mentors: wording('Mentors'),
  networking: wording('Networking'),
  resources: wording('Resources'),
  time: wording('Time'),
  therapeuticArea: wording('Therapeutic area'),
};

/** The name of a criterion: our word, or the user's own. */
export function criterionSpan(id: string): BriefSpan {
  return Object.hasOwn(criterionWords, id)
    ? // `hasOwn` has just shown that it is one of the keys.
      { kind: 'words', words: criterionWords[id as keyof typeof criterionWords] }
    : textSpan(id);
}

/** A mark or weight with at most one decimal: `3.5`, `4`. */
export function formatScore(score: number): string {
  return String(Math.round(score * 10) / 10);
}

/** A mark with its reasons: `3.5 · 7 of your 10 skills`. */
export function scoreLine(score: CriterionScore | undefined): BriefLine {
  const reasons = (score?.reasons ?? []).map((words): BriefSpan => ({ kind: 'words', words }));
  const mark =
    score?.score === undefined
      ? wordsSpan('unknown:')
      : wordsSpan('{score} of 5:', { score: formatScore(score.score) });
  return [
    mark,
    ...reasons.flatMap((reason, position) => (position === 0 ? [reason] : [textSpan('·'), reason])),
  ];
}

/** The total, and how much of the weight it rests on. */
export function totalLine({ total, knownShare }: ComparedProgram): BriefLine {
  if (total === undefined) return [wordsSpan('unknown')];
  return [
    wordsSpan('{total} of 5', { total: formatScore(total) }),
    ...(knownShare < 1
      ? [wordsSpan('({percent}% of the weight is known)', { percent: Math.round(knownShare * 100) })]
      : []),
  ];
}
