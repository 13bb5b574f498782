import type { CivilDate } from '../dates/civilDate.ts';
import type { CertificateFact } from '../insight/certificateFacts.ts';
import type { ContactFacts } from '../insight/contactFacts.ts';
import type { QuestionFacts } from '../insight/questionFacts.ts';
import type { ReviewFacts } from '../insight/reviewFacts.ts';
import type { RecordOf } from '../records/logbookRecord.ts';
import { opportunityStatus } from '../records/planOpportunityStep.ts';
import { type Wording, wording } from '../text/wording.ts';
import type { BriefBlock, BriefItem, BriefLine } from './brief.ts';
import { headingBlock, recordSpan, textSpan, wordsSpan } from './briefSpans.ts';

/** Most points of a list: one page holds no more. */
const mostItems = 12;

/** What is open at a review; a part without anything in it is left out. */
export function reviewOpenBlocks(facts: ReviewFacts): readonly BriefBlock[] {
  const { openQuestions, duePeople, unloggedDays, stillGoals, opportunities, completed, expiring } = facts;
  return [
    ...listBlocks(headingBlock('Open questions'), openQuestions.map(questionItem)),
    ...listBlocks(headingBlock('People to be in touch with'), duePeople.map(personItem)),
    ...listBlocks(headingBlock('Work days without a record'), unloggedDays.map(dayItem)),
    ...listBlocks(
      headingBlock('Goals without movement'),
      stillGoals.map((goal) => ({ line: [recordSpan(goal)] })),
    ),
    ...listBlocks(headingBlock('Opportunities'), opportunities.map(opportunityItem)),
    ...listBlocks(headingBlock('Certificates'), [
      ...completed.map((one) => ({ line: [recordSpan(one), wordsSpan('completed')] })),
      ...expiring.map(expiryItem),
    ]),
  ];
}

function listBlocks(heading: BriefBlock, items: readonly BriefItem[]): readonly BriefBlock[] {
  if (items.length === 0) return [];
  const rest = items.length - mostItems;
  const shown = items.slice(0, mostItems);
  const more: readonly BriefItem[] =
    rest > 0 ? [{ line: [wordsSpan('and {count} more', { count: rest })] }] : [];
  return [heading, { kind: 'list', items: [...shown, ...more] }];
}

function questionItem({ question, days }: QuestionFacts): BriefItem {
  const age: BriefLine = days === undefined ? [] : [wordsSpan('open for days: {count}', { count: days })];
  return { line: [recordSpan(question), ...age] };
}

function personItem({ name, stored, due, lastContact }: ContactFacts): BriefItem {
  return {
    line: [
      stored === undefined ? textSpan(name) : recordSpan(stored.record),
      ...(due === undefined ? [] : [wordsSpan('due {date}', { date: { date: due } })]),
      ...(lastContact === undefined
        ? []
        : [wordsSpan('last contact {date}', { date: { date: lastContact.date } })]),
    ],
  };
}

function dayItem(date: CivilDate): BriefItem {
  return { line: [wordsSpan('{date}', { date: { date } })] };
}

function opportunityItem(opportunity: RecordOf<'opportunity'>): BriefItem {
  return {
    line: [recordSpan(opportunity), { kind: 'words', words: statusWords[opportunityStatus(opportunity)] }],
  };
}

const statusWords: Readonly<Record<ReturnType<typeof opportunityStatus>, Wording>> = {
  spotted: wording('spotted'),
  offered: wording('offered'),
  accepted: wording('accepted'),
  declined: wording('declined'),
  done: wording('done'),
};

function expiryItem({ training, expires, state }: CertificateFact): BriefItem {
  const facts = { date: { date: expires } };
  const words =
    state === 'expired' ? wordsSpan('ran out on {date}', facts) : wordsSpan('runs out on {date}', facts);
  return { line: [recordSpan(training), words] };
}
