import type { Redactor } from '../export/redactor.ts';
import type { RecordOf } from '../records/logbookRecord.ts';
import { composeQuestion } from './composeQuestion.ts';

/**
 * The text of a question that may be said or sent to anybody: terms that no export may hold are replaced.
 *
 * @returns one line of plain text; empty where every part is missing, and for a private question, which never leaves
 *   the logbook.
 */
export function draftQuestion(question: RecordOf<'question'>, { redact }: Pick<Redactor, 'redact'>): string {
  return question.private ? '' : redact(composeQuestion(question));
}
