import type { QuestionFacts } from '../insight/questionFacts.ts';
import { type Wording, wording } from '../text/wording.ts';
import type { NeededPart } from './readinessOf.ts';

/** A part that a question lacks. */
export function partWords(part: NeededPart): Wording {
  switch (part) {
    case 'known':
      return wording('what I understand');
    case 'unclear':
      return wording('what I am unclear on');
    case 'tried':
      return wording('what I tried');
  }
}

/** How far a question got and for how long it waits: `asked, open for 3 days`. */
export function questionStateWords({ status, days, question }: QuestionFacts): Wording {
  if (status === 'answered') return answeredWords(question.answered);
  if (days === undefined || days === 0) return statusWords(status);
  const facts = { days };
  switch (status) {
    case 'draft':
      return days === 1 ? wording('draft, open for 1 day') : wording('draft, open for {days} days', facts);
    case 'to-ask':
      return days === 1 ? wording('to ask, open for 1 day') : wording('to ask, open for {days} days', facts);
    case 'asked':
      return days === 1 ? wording('asked, open for 1 day') : wording('asked, open for {days} days', facts);
  }
}

function statusWords(status: Exclude<QuestionFacts['status'], 'answered'>): Wording {
  switch (status) {
    case 'draft':
      return wording('draft');
    case 'to-ask':
      return wording('to ask');
    case 'asked':
      return wording('asked');
  }
}

function answeredWords(answered: QuestionFacts['question']['answered']): Wording {
  return answered === undefined
    ? wording('answered')
    : wording('answered on {day}', { day: { date: answered } });
}
