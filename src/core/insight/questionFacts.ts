import { type CivilDate, daysBetween } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { recordsOfType } from '../index/recordLists.ts';
import { type QuestionStatus, questionStatus } from '../question/questionStatus.ts';
import { type NeededPart, readinessOf } from '../question/readinessOf.ts';
import type { RecordOf, StoredRecord } from '../records/logbookRecord.ts';
import { compareText } from '../text/compareText.ts';

/** Days after which an open question is stale: by then the next weekly meeting went by without it. */
export const staleAfterDays = 7;

type Question = RecordOf<'question'>;

/** A question with what follows from its dates. */
export interface QuestionFacts {
  readonly path: string;
  readonly question: Question;
  /** As the record says, else as far as its answer and its dates up to today show. */
  readonly status: QuestionStatus;
  readonly isOpen: boolean;
  /** When it was asked, where that is past, else its date; absent where it has neither. */
  readonly since: CivilDate | undefined;
  /** Whole days from `since` to the answer, or to today while it is open; never negative, absent without both days. */
  readonly days: number | undefined;
  /** Open for `staleAfterDays` or longer; a draft waits for nobody. */
  readonly isStale: boolean;
  /** What it lacks to be ready to be asked; empty once it was asked. */
  readonly missing: readonly NeededPart[];
}

/** The facts of a stored record; `undefined` for one that is no question. */
export function questionFactsOf({ path, record }: StoredRecord, today: CivilDate): QuestionFacts | undefined {
  if (record.type !== 'question') return undefined;
  const isAskedLater = record.asked !== undefined && record.asked > today;
  const shown = questionStatus(record);
  const status = isAskedLater && shown === 'asked' && record.status === undefined ? 'to-ask' : shown;
  const isOpen = status !== 'answered';
  const since = isAskedLater ? record.date : (record.asked ?? record.date);
  const until = isOpen ? today : record.answered;
  const days = since && until && Math.max(0, daysBetween(since, until));
  return {
    path,
    question: record,
    status,
    isOpen,
    since,
    days,
    isStale: isOpen && status !== 'draft' && days !== undefined && days >= staleAfterDays,
    missing: status === 'draft' || status === 'to-ask' ? readinessOf(record) : [],
  };
}

/** Open questions, the one that waits longest first, those without a date last. */
export function computeOpenQuestions(view: LogbookView): readonly QuestionFacts[] {
  return readQuestions(view)
    .filter(({ isOpen }) => isOpen)
    .sort((a, b) => (b.days ?? -1) - (a.days ?? -1) || compareText(a.path, b.path));
}

/** Answered questions, the last answer first, those without its date last. */
export function computeAnsweredQuestions(view: LogbookView): readonly QuestionFacts[] {
  return readQuestions(view)
    .filter(({ isOpen }) => !isOpen)
    .sort(
      (a, b) =>
        compareText(b.question.answered ?? '', a.question.answered ?? '') || compareText(a.path, b.path),
    );
}

/** Whether a question is for somebody: asked of the person, or about them. */
export function isQuestionFor({ askedTo = [], people = [] }: Question, person: string): boolean {
  return askedTo.includes(person) || people.includes(person);
}

function readQuestions({ contents, today }: LogbookView): QuestionFacts[] {
  return recordsOfType(contents, 'question').flatMap((stored) => questionFactsOf(stored, today) ?? []);
}
