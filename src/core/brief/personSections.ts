import type { CivilDate } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { type Advice, type AdviceStage, adviceStageOf } from '../insight/adviceFacts.ts';
import type { ContactFacts } from '../insight/contactFacts.ts';
import { agoWords, dueWords } from '../insight/loopWords.ts';
import { computeOpenQuestions, isQuestionFor, type QuestionFacts } from '../insight/questionFacts.ts';
import { RecordSkills } from '../insight/recordSkills.ts';
import { composeQuestion } from '../question/composeQuestion.ts';
import { partWords, questionStateWords } from '../question/questionWords.ts';
import type { LogbookRecord, RecordOf } from '../records/logbookRecord.ts';
import type { RecordType } from '../records/recordTypes.ts';
import { type Wording, wording } from '../text/wording.ts';
import type { BriefBlock, BriefItem, BriefLine } from './brief.ts';
import { headingBlock, recordSpan, textSpan, wordsSpan } from './briefSpans.ts';

/** Who somebody is, and when we last had to do with each other. */
export function whoBlock(
  { role, contact, lastContact, hasContact }: ContactFacts,
  today: CivilDate,
): BriefBlock {
  const who = [role, contact?.organisation].filter((part) => part !== undefined).join(', ');
  const contacted = agoWords(lastContact?.date, today, {
    undated: wording('No contact with this person is logged yet.'),
    today: wording('Last contact today.'),
    yesterday: wording('Last contact yesterday.'),
    earlier: (days) => wording('Last contact {days} days ago.', { days }),
  });
  const line: BriefLine = [
    ...(who === '' ? [] : [textSpan(`${who}.`)]),
    ...(hasContact ? [] : [wordsSpan('There is no contact for this person yet.')]),
    { kind: 'words', words: contacted },
  ];
  return { kind: 'paragraph', line, tone: 'quiet' };
}

/** Open questions for a person, then those for nobody yet that are in the person's field. */
export function questionSection(view: LogbookView, { slug, contact }: ContactFacts): readonly BriefBlock[] {
  const recordSkills = new RecordSkills(view.contents.catalogue);
  const field = new Set((contact?.expertise ?? []).map((skill) => recordSkills.idOf(skill)));
  const open = computeOpenQuestions(view);
  const mine = open.filter(({ question }) => isQuestionFor(question, slug));
  const inField = open.filter(
    ({ question }) =>
      (question.askedTo ?? []).length === 0 &&
      !mine.some((facts) => facts.question === question) &&
      recordSkills.of(question).some((id) => field.has(id)),
  );
  return [
    headingBlock('Open questions'),
    { kind: 'list', items: mine.map(questionItem), empty: wording('No open question for this person.') },
    ...sectionOf(
      headingBlock('Questions in their field that nobody is asked yet'),
      inField.map(questionItem),
    ),
  ];
}

function questionItem(facts: QuestionFacts): BriefItem {
  const text = composeQuestion(facts.question);
  return {
    line: [recordSpan(facts.question), { kind: 'words', words: questionStateWords(facts) }],
    details: [
      ...(text === '' ? [] : [[textSpan(text)]]),
      ...facts.missing.map((part): BriefLine => {
        return [wordsSpan('Still missing:'), { kind: 'words', words: partWords(part) }];
      }),
    ],
  };
}

/** What the person advised and what became of it; what is still to do first. */
export function adviceSection({ records }: ContactFacts, today: CivilDate): readonly BriefBlock[] {
  const items = ofType(records, 'interaction').flatMap((interaction) =>
    (interaction.advice ?? []).map((advice) => adviceItem(interaction, advice, today)),
  );
  return sectionOf(headingBlock('Advice and what became of it'), [
    ...items.filter(({ isDone }) => !isDone),
    ...items.filter(({ isDone }) => isDone),
  ]);
}

function adviceItem(interaction: RecordOf<'interaction'>, advice: Advice, today: CivilDate): BriefItem {
  const { text, action } = advice;
  const stage = adviceStageOf(advice, today);
  const isShared = (interaction.people ?? []).length > 1;
  return {
    line: [textSpan(text), { kind: 'words', words: adviceWords(advice, stage) }],
    isDone: stage === 'dropped' || stage === 'reported',
    details: [
      ...(action === undefined ? [] : [[wordsSpan('What I did:'), textSpan(action)]]),
      [
        isShared ? wordsSpan('Heard among several people:') : wordsSpan('Heard:'),
        recordSpan(interaction),
        ...dayOf(interaction.date),
      ],
    ],
  };
}

function adviceWords({ status, action, reportedBack }: Advice, stage: AdviceStage): Wording {
  switch (stage) {
    case 'open':
      return wording('open');
    case 'doing':
      return wording('under way');
    case 'dropped':
      return wording('dropped');
    case 'to-report':
      return wording('followed, not told yet');
    case 'reported': {
      // The stage says that there is a day.
      const day = { date: reportedBack as CivilDate };
      // What was told may be that nothing came of it.
      return status === 'done' || (status === undefined && action !== undefined)
        ? wording('followed, told on {day}', { day })
        : wording('told on {day}', { day });
    }
  }
}

/** Feedback of the person who has not heard yet what came of it. */
export function feedbackSection({ records, slug }: ContactFacts): readonly BriefBlock[] {
  const items = ofType(records, 'feedback')
    .filter(({ from, reportedBack }) => from === slug && reportedBack === undefined)
    .map((feedback): BriefItem => {
      const { changed, said } = feedback;
      return {
        line: [recordSpan(feedback), ...dayOf(feedback.date)],
        details: [
          ...(said === undefined ? [] : [[textSpan(said)]]),
          changed === undefined
            ? [wordsSpan('Nothing changed yet.')]
            : [wordsSpan('What I changed:'), textSpan(changed)],
        ],
      };
    });
  return sectionOf(headingBlock('Feedback to report back on'), items);
}

/** What I meant to get back to with the person, the earliest first. */
export function followUpSection({ records }: ContactFacts, today: CivilDate): readonly BriefBlock[] {
  const items = ofType(records, 'interaction')
    .flatMap((interaction) =>
      interaction.followUp === undefined || interaction.followedUp !== undefined
        ? []
        : [{ interaction, due: interaction.followUp }],
    )
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
    .map(({ interaction, due }): BriefItem => {
      const { nextStep } = interaction;
      return {
        line: [recordSpan(interaction), { kind: 'words', words: dueWords(due, today) }],
        ...(nextStep !== undefined && { details: [[wordsSpan('Next step:'), textSpan(nextStep)]] }),
      };
    });
  return sectionOf(headingBlock('Follow-ups'), items);
}

/** Tasks between the two of us that are not done. */
export function opportunitySection({ records }: ContactFacts): readonly BriefBlock[] {
  const items = ofType(records, 'opportunity').flatMap((opportunity): readonly BriefItem[] => {
    const words = opportunityWords(opportunity);
    return words === undefined ? [] : [{ line: [recordSpan(opportunity), { kind: 'words', words }] }];
  });
  return sectionOf(headingBlock('Opportunities'), items);
}

function opportunityWords({ status = 'spotted', offered, to }: RecordOf<'opportunity'>): Wording | undefined {
  switch (status) {
    case 'spotted':
      return wording('spotted, not offered yet');
    case 'offered':
      return offered === undefined
        ? wording('offered, not decided')
        : wording('offered on {day}, not decided', { day: { date: offered } });
    case 'accepted':
      return to === undefined ? wording('accepted') : wording('accepted, until {day}', { day: { date: to } });
    default:
      return undefined;
  }
}

function ofType<T extends RecordType>(records: ContactFacts['records'], type: T): readonly RecordOf<T>[] {
  const all: readonly LogbookRecord[] = records.map(({ record }) => record);
  return all.filter((record): record is LogbookRecord & RecordOf<T> => record.type === type);
}

function sectionOf(heading: BriefBlock, items: readonly BriefItem[]): readonly BriefBlock[] {
  return items.length === 0 ? [] : [heading, { kind: 'list', items }];
}

function dayOf(date: CivilDate | undefined): BriefLine {
  return date === undefined ? [] : [wordsSpan('({day})', { day: { date } })];
}
