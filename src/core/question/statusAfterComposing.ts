import type { QuestionParts } from './composeQuestion.ts';
import type { QuestionStatus } from './questionStatus.ts';
import { readinessOf } from './readinessOf.ts';

/**
 * The status of a question once its parts were filled in: `to-ask` when it is ready, `draft` before.
 *
 * @param before - its status so far; `to-ask`, `asked` and `answered` are not taken back.
 */
export function statusAfterComposing(
  question: QuestionParts,
  before: QuestionStatus | undefined,
): QuestionStatus {
  if (before !== undefined && before !== 'draft') return before;
  return readinessOf(question).length === 0 ? 'to-ask' : 'draft';
}
