import type { LogbookView } from '../index/logbookContents.ts';
import type { ContactFacts } from '../insight/contactFacts.ts';
import { findPerson } from '../people/findPerson.ts';
import { chooseInterviewQuestions } from '../people/interviewQuestions.ts';
import { formatInterviewRequest } from '../people/interviewRequest.ts';
import type { RecordOf } from '../records/logbookRecord.ts';
import { wording } from '../text/wording.ts';
import type { Brief, BriefAction, BriefBlock, BriefItem } from './brief.ts';
import { headingBlock, recordSpan, textSpan, wordsSpan } from './briefSpans.ts';
import { whoBlock } from './personSections.ts';

/**
 * An informational interview with one person: the request, questions to choose from, and what was asked and heard
 * before.
 *
 * @param subject - the slug of the person.
 */
export function computeInterviewBrief(view: LogbookView, subject: string | undefined): Brief | undefined {
  const person = findPerson(view, subject);
  if (person === undefined) return undefined;
  const talks = interactionsWith(person);
  return {
    title: [wordsSpan('Informational interview with {person}', { person: person.name })],
    blocks: [
      whoBlock(person, view.today),
      {
        kind: 'draft',
        label: wording('Request to complete'),
        text: formatInterviewRequest(view.contents, person),
      },
      ...questionBlocks(person, talks),
      ...heardBlocks(talks.filter(isTheirTalk)),
      headingBlock('Afterwards'),
      {
        kind: 'paragraph',
        line: [wordsSpan('Note on the same day what you heard, what came of it and the next step.')],
      },
    ],
    actions: actionsFor(person.slug),
  };
}

/** Questions that a person was asked already. */
export function askedQuestions(person: ContactFacts): readonly string[] {
  return interactionsWith(person).flatMap(({ questions = [] }) => questions);
}

function interactionsWith({ records, slug }: ContactFacts): readonly RecordOf<'interaction'>[] {
  return records.flatMap(({ record }) =>
    record.type === 'interaction' && record.people?.includes(slug) ? [record] : [],
  );
}

function questionBlocks(
  person: ContactFacts,
  talks: readonly RecordOf<'interaction'>[],
): readonly BriefBlock[] {
  const { ofRole, general } = chooseInterviewQuestions(person.roleId, askedQuestions(person));
  const listOf = (questions: readonly string[]): BriefBlock => ({
    kind: 'list',
    items: questions.map((question): BriefItem => ({ line: [textSpan(question)] })),
  });
  const asked = talks.flatMap((talk) =>
    (talk.questions ?? []).map((question): BriefItem => ({ line: [textSpan(question), recordSpan(talk)] })),
  );
  return [
    headingBlock('Questions to choose from'),
    ...(person.role === undefined
      ? [noteBlock('Give the contact a role to get questions for it.')]
      : ofRole.length === 0
        ? [noteBlock('There are no questions for this role alone.')]
        : [{ kind: 'paragraph' as const, line: [wordsSpan('For the role')] }, listOf(ofRole)]),
    { kind: 'paragraph', line: [wordsSpan('For anybody')] },
    listOf(general),
    ...(asked.length === 0 ? [] : [headingBlock('Asked before'), { kind: 'list' as const, items: asked }]),
  ];
}

/** Whether what was noted of a talk was said by one person alone. */
function isTheirTalk({ people = [], kind }: RecordOf<'interaction'>): boolean {
  return people.length === 1 || kind === 'informational-interview';
}

function noteBlock(
  template:
    | 'Give the contact a role to get questions for it.'
    | 'There are no questions for this role alone.',
): BriefBlock {
  return { kind: 'paragraph', line: [wordsSpan(template)], tone: 'quiet' };
}

function heardBlocks(talks: readonly RecordOf<'interaction'>[]): readonly BriefBlock[] {
  const items = talks.flatMap((talk): readonly BriefItem[] => {
    const { takeaways = [], outcome, nextStep } = talk;
    const details = [
      ...takeaways.map((takeaway) => [textSpan(takeaway)]),
      ...(outcome === undefined ? [] : [[wordsSpan('Outcome:'), textSpan(outcome)]]),
      ...(nextStep === undefined ? [] : [[wordsSpan('Next step:'), textSpan(nextStep)]]),
    ];
    return details.length === 0 ? [] : [{ line: [recordSpan(talk)], details }];
  });
  return items.length === 0 ? [] : [headingBlock('Heard before'), { kind: 'list', items }];
}

function actionsFor(person: string): readonly BriefAction[] {
  return [
    {
      label: wording('Record Interview'),
      command: 'researchLogbook.recordInterview',
      argument: { person },
    },
    {
      label: wording('Record Request as Sent'),
      command: 'researchLogbook.recordSent',
      argument: { kind: 'email', person, about: [] },
    },
    { label: wording('Draft Thank-You'), command: 'researchLogbook.draftThankYou', argument: { person } },
  ];
}
