import { createRedactor } from '../export/redactor.ts';
import type { LogbookContents, LogbookView } from '../index/logbookContents.ts';
import { type QuestionFacts, questionFactsOf, staleAfterDays } from '../insight/questionFacts.ts';
import { computeRecordLinks } from '../insight/recordLinks.ts';
import { personName } from '../people/personName.ts';
import { draftQuestion } from '../question/draftQuestion.ts';
import { partWords, questionStateWords } from '../question/questionWords.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';
import { wording } from '../text/wording.ts';
import type { Brief, BriefAction, BriefBlock, BriefItem } from './brief.ts';
import { headingBlock, recordSpan, textSpan, wordsSpan } from './briefSpans.ts';

/**
 * One question: its text to copy, what it lacks to be ready, its answer, and what that unblocked.
 *
 * @param subject - the id of the question.
 */
export function computeQuestionBrief(view: LogbookView, subject: string | undefined): Brief | undefined {
  const stored = view.contents.records.find(
    ({ record }) => record.type === 'question' && record.id === subject,
  );
  const facts = stored && questionFactsOf(stored, view.today);
  if (facts === undefined) return undefined;
  return {
    title: [recordSpan(facts.question)],
    blocks: [
      stateBlock(view.contents, facts),
      ...warningBlocks(facts),
      ...draftBlocks(view.contents, facts),
      ...answerBlocks(facts),
      ...unblockedBlocks(view.contents, facts.question),
    ],
    actions: actionsFor(facts),
  };
}

function stateBlock(contents: LogbookContents, facts: QuestionFacts): BriefBlock {
  const names = (facts.question.askedTo ?? []).map((slug) => personName(contents, slug));
  const people = names.length === 0 ? [] : [wordsSpan('For {people}:', { people: names.join(', ') })];
  return { kind: 'paragraph', line: [...people, { kind: 'words', words: questionStateWords(facts) }] };
}

function warningBlocks({ question, missing, isOpen, status, days = 0 }: QuestionFacts): BriefBlock[] {
  const blocks: BriefBlock[] = [];
  if (missing.length > 0) {
    blocks.push(
      { kind: 'paragraph', line: [wordsSpan('Not ready to be asked yet. Still missing:')], tone: 'warning' },
      { kind: 'list', items: missing.map((part) => ({ line: [{ kind: 'words', words: partWords(part) }] })) },
    );
  }
  if (isOpen && days >= staleAfterDays) {
    const line =
      status === 'asked'
        ? [wordsSpan('No answer for {days} days: ask again, or ask somebody else.', { days })]
        : [wordsSpan('It waits for {days} days: ask it, or drop it.', { days })];
    blocks.push({ kind: 'paragraph', line, tone: 'warning' });
  }
  if (question.private) {
    const words = isOpen
      ? wordsSpan('This question is private, so no text to send is drafted from it.')
      : wordsSpan('This question is private.');
    blocks.push({ kind: 'paragraph', line: [words], tone: 'quiet' });
  }
  return blocks;
}

function draftBlocks(contents: LogbookContents, { question, isOpen }: QuestionFacts): BriefBlock[] {
  const text = draftQuestion(question, createRedactor(contents));
  return isOpen && text !== '' ? [{ kind: 'draft', label: wording('Question to copy'), text }] : [];
}

function answerBlocks({ question, isOpen }: QuestionFacts): BriefBlock[] {
  if (isOpen && question.answer === undefined) return [];
  const line =
    question.answer === undefined
      ? [wordsSpan('The record does not say the answer.')]
      : [textSpan(question.answer)];
  return [headingBlock('Answer'), { kind: 'paragraph', line }];
}

function unblockedBlocks(contents: LogbookContents, question: QuestionFacts['question']): BriefBlock[] {
  const links = computeRecordLinks(contents, question);
  const unblocked = links.filter(({ key, direction }) => key === 'unblocks' && direction === 'to');
  const others = links.filter((link) => !unblocked.includes(link));
  const found = new Set(unblocked.map(({ stored }) => stored.record.id));
  const lost = (question.unblocks ?? []).filter((id) => !found.has(id));
  return [
    ...listUnder(headingBlock('Unblocks'), [
      ...unblocked.map(({ stored }) => recordItem(stored.record)),
      ...lost.map((id): BriefItem => ({ line: [wordsSpan('No record has the id {id}.', { id })] })),
    ]),
    ...listUnder(
      headingBlock('Named in'),
      others.map(({ stored }) => recordItem(stored.record)),
    ),
  ];
}

function listUnder(heading: BriefBlock, items: readonly BriefItem[]): BriefBlock[] {
  return items.length === 0 ? [] : [heading, { kind: 'list', items }];
}

/** A record with its day. */
function recordItem(record: LogbookRecord): BriefItem {
  const { date } = record;
  return { line: [recordSpan(record), ...(date ? [wordsSpan('({day})', { day: { date } })] : [])] };
}

function actionsFor({ path, status, missing, question }: QuestionFacts): readonly BriefAction[] {
  const argument = { stored: { path } };
  const compose: BriefAction = {
    label: wording('Compose Question'),
    command: 'researchLogbook.composeQuestion',
    argument,
  };
  const ask: BriefAction = {
    label: wording('Mark as Asked'),
    command: 'researchLogbook.markQuestionAsked',
    argument,
  };
  const answer: BriefAction = {
    label: question.answer === undefined ? wording('Answer Question') : wording('Change Answer'),
    command: 'researchLogbook.answerQuestion',
    argument,
  };
  if (status === 'answered') return [answer];
  if (status === 'asked') return [answer, ask, compose];
  return missing.length > 0 ? [compose, ask, answer] : [ask, compose, answer];
}
