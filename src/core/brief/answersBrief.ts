import type { LogbookContents, LogbookView } from '../index/logbookContents.ts';
import { computeAnsweredQuestions, type QuestionFacts } from '../insight/questionFacts.ts';
import { RecordSkills } from '../insight/recordSkills.ts';
import { personName } from '../people/personName.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';
import { wording } from '../text/wording.ts';
import type { Brief, BriefBlock, BriefItem, BriefLine } from './brief.ts';
import { figureSpan, headingBlock, recordSpan, textSpan, wordsSpan } from './briefSpans.ts';

/**
 * All answered questions by study and skill, each with its answer and what that unblocked.
 *
 * Studies come in the order of the profile, then as they are found, questions without one last; skills in the order of
 * the catalogue. A question that names several skills stands under each.
 */
export function computeAnswersBrief(view: LogbookView): Brief {
  const answered = computeAnsweredQuestions(view);
  const { contents } = view;
  const recordsById = new Map(contents.records.map(({ record }) => [record.id, record]));
  const groups = groupByStudy(contents, answered);
  return {
    title: [wordsSpan('Answered questions')],
    blocks: [
      summaryBlock(answered),
      ...groups.flatMap(([study, questions]) => [
        study === undefined
          ? headingBlock('No study named')
          : ({ kind: 'heading', line: [textSpan(study)] } as const),
        ...skillBlocks(contents, questions, (facts) => answerItem(contents, recordsById, facts)),
      ]),
    ],
    actions: [{ label: wording('Search Answers'), command: 'researchLogbook.browseAnswers' }],
  };
}

function summaryBlock(answered: readonly QuestionFacts[]): BriefBlock {
  const ids = answered.map(({ question }) => question.id);
  if (ids.length === 0) {
    return {
      kind: 'paragraph',
      line: [wordsSpan('No question is answered yet. Compose one, ask it, and note the answer.')],
    };
  }
  const count = new Set(ids).size;
  const words =
    count === 1 ? wording('1 answered question') : wording('{count} answered questions', { count });
  return { kind: 'paragraph', line: [figureSpan(words, { types: ['question'], ids })] };
}

type Group = readonly [study: string | undefined, questions: readonly QuestionFacts[]];

function groupByStudy({ profile }: LogbookContents, answered: readonly QuestionFacts[]): readonly Group[] {
  const named = (profile.studies ?? []).map(({ id }) => id);
  const found = answered.flatMap(({ question }) => question.study ?? []);
  const studies = [...new Set([...named, ...found]), undefined];
  return studies
    .map((study): Group => [study, answered.filter(({ question }) => question.study === study)])
    .filter(([, questions]) => questions.length > 0);
}

function skillBlocks(
  { catalogue }: LogbookContents,
  questions: readonly QuestionFacts[],
  itemOf: (facts: QuestionFacts) => BriefItem,
): readonly BriefBlock[] {
  const recordSkills = new RecordSkills(catalogue);
  const known = catalogue.skills.map(({ id }) => id);
  const found = new Set(questions.flatMap(({ question }) => recordSkills.of(question)));
  const ordered = [...known.filter((id) => found.has(id)), ...[...found].filter((id) => !known.includes(id))];
  const blocks = ordered.flatMap((skill): BriefBlock[] => [
    { kind: 'paragraph', line: [textSpan(recordSkills.nameOf(skill))] },
    {
      kind: 'list',
      items: questions.filter(({ question }) => recordSkills.of(question).includes(skill)).map(itemOf),
    },
  ]);
  const without = questions.filter(({ question }) => recordSkills.of(question).length === 0);
  if (without.length === 0) return blocks;
  return [
    ...blocks,
    { kind: 'paragraph', line: [wordsSpan('No skill named')] },
    { kind: 'list', items: without.map(itemOf) },
  ];
}

function answerItem(
  contents: LogbookContents,
  recordsById: ReadonlyMap<string, LogbookRecord>,
  { question }: QuestionFacts,
): BriefItem {
  const { answer, answered, askedTo = [], unblocks = [] } = question;
  const unblocked = unblocks.flatMap((id) => recordsById.get(id) ?? []);
  const names = askedTo.map((slug) => personName(contents, slug)).join(', ');
  const details: BriefLine[] = [
    answer === undefined ? [wordsSpan('The record does not say the answer.')] : [textSpan(answer)],
    ...(names === '' ? [] : [[wordsSpan('Asked of {people}', { people: names })]]),
    ...unblocked.map((record) => [wordsSpan('Unblocked'), recordSpan(record)]),
  ];
  const day = answered === undefined ? [] : [wordsSpan('({day})', { day: { date: answered } })];
  return { line: [recordSpan(question), ...day], details };
}
