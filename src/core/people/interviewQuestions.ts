import type { ContactRoleId } from './contactRoles.ts';
import { generalQuestions, questionBank } from './questionBank.ts';

/** What could be asked in an informational interview, without what was asked before. */
export interface InterviewQuestions {
  /** Those for the role; empty where it has none of its own. */
  readonly ofRole: readonly string[];
  readonly general: readonly string[];
}

/** @param asked - questions that the person was asked already, as they were noted. */
export function chooseInterviewQuestions(
  roleId: ContactRoleId | undefined,
  asked: readonly string[],
): InterviewQuestions {
  const askedWords = new Set(asked.map(foldQuestion));
  const isNew = (question: string): boolean => !askedWords.has(foldQuestion(question));
  return {
    ofRole: (roleId === undefined ? [] : (questionBank[roleId] ?? [])).filter(isNew),
    general: generalQuestions.filter(isNew),
  };
}

/** The letters and digits of a question: case, marks and spaces make no difference. */
function foldQuestion(question: string): string {
  return question
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
