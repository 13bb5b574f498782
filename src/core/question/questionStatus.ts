import type { RecordOf } from '../records/logbookRecord.ts';

type Question = RecordOf<'question'>;
export type QuestionStatus = NonNullable<Question['status']>;

/** How far a question got: as it says, else as far as its dates and its answer show. */
export function questionStatus({ status, asked, answered, answer }: Question): QuestionStatus {
  if (status !== undefined) return status;
  if (answered !== undefined || answer !== undefined) return 'answered';
  return asked === undefined ? 'to-ask' : 'asked';
}
