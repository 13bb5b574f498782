import type { LogbookContents } from '../../core/index/logbookContents.ts';
import { computeOpenQuestions } from '../../core/insight/questionFacts.ts';
import type { LogbookRecord, RecordOf, StoredRecord } from '../../core/records/logbookRecord.ts';
import type { Host } from '../host/host.ts';
import { type RecordTarget, recordTargetOf } from './recordTarget.ts';

export type QuestionTarget = RecordTarget<RecordOf<'question'>>;

/** Whether a record is a question. */
function isQuestion(record: LogbookRecord): record is RecordOf<'question'> {
  return record.type === 'question';
}

/** Commands that work on questions. */
export const questionRule = { types: ['question'], accepts: isQuestion } as const;

/** The question that a command works on; the list offers open ones, the one that waits longest first. */
export function questionTargetOf(
  host: Host,
  target: unknown,
  title: string,
): Promise<QuestionTarget | undefined> {
  const offer = (contents: LogbookContents): readonly StoredRecord[] => openQuestionsOf(host, contents);
  return recordTargetOf(host, target, { ...questionRule, title, offer });
}

/** The stored records of open questions, the one that waits longest first. */
export function openQuestionsOf(
  { clock }: Pick<Host, 'clock'>,
  contents: LogbookContents,
): readonly StoredRecord[] {
  return computeOpenQuestions({ contents, today: clock.today() }).map(({ path, question }) => ({
    path,
    record: question,
  }));
}
