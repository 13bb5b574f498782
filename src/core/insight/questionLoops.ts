import { addDays, type CivilDate } from '../dates/civilDate.ts';
import type { StoredRecord } from '../records/logbookRecord.ts';
import { type Wording, wording } from '../text/wording.ts';
import { agoWords } from './loopWords.ts';
import type { LoopDraft } from './openLoop.ts';
import { type QuestionFacts, questionFactsOf, staleAfterDays } from './questionFacts.ts';

/** The loop of a question that is to be asked or waits for its answer; due once it is stale. Drafts are none yet. */
export function questionLoops(stored: StoredRecord, today: CivilDate): readonly LoopDraft[] {
  const facts = questionFactsOf(stored, today);
  if (facts === undefined || (facts.status !== 'to-ask' && facts.status !== 'asked')) return [];
  const { status, since, isStale, question } = facts;
  return [
    {
      kind: 'question',
      stored,
      title: question.title,
      note: status === 'asked' ? askedWords(facts, today) : toAskWords(facts, today),
      ...(since && { due: addDays(since, staleAfterDays) }),
      isDue: isStale,
      completion:
        status === 'asked'
          ? { kind: 'answer' }
          : {
              kind: 'change',
              changes: [
                { kind: 'set', key: 'status', value: 'asked' },
                { kind: 'set', key: 'asked', value: today },
              ],
            },
    },
  ];
}

function askedWords({ since }: QuestionFacts, today: CivilDate): Wording {
  return agoWords(since, today, {
    undated: wording('asked'),
    today: wording('asked today'),
    yesterday: wording('asked yesterday'),
    earlier: (days) => wording('asked {days} days ago', { days }),
  });
}

function toAskWords({ since }: QuestionFacts, today: CivilDate): Wording {
  return agoWords(since, today, {
    undated: wording('to ask'),
    today: wording('to ask since today'),
    yesterday: wording('to ask since yesterday'),
    earlier: (days) => wording('to ask for {days} days', { days }),
  });
}
