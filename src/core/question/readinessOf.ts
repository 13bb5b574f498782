import type { QuestionParts } from './composeQuestion.ts';
import { tidyPhrase } from './phrase.ts';

/** The parts without which a question is not ready to be asked, in the order of its text. */
const neededParts = ['known', 'unclear', 'tried'] as const;
export type NeededPart = (typeof neededParts)[number];

/** What a question lacks to be ready: what I understand, what is unclear, what I tried; empty for a ready one. */
export function readinessOf(question: QuestionParts): readonly NeededPart[] {
  return neededParts.filter((part) => {
    const value = question[part] ?? '';
    return [value].flat().every((text) => tidyPhrase(text) === '');
  });
}
