import { type ApplicationFacts, computeApplicationFacts } from '../application/applicationFacts.ts';
import { computeHelpers, type Helper, suggestStories } from '../application/applicationHelp.ts';
import { computeRequirementFacts, type RequirementFacts } from '../application/requirementFacts.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { RecordSkills } from '../insight/recordSkills.ts';
import { requiredSkillIds } from '../tailor/requiredSkillIds.ts';
import { wording } from '../text/wording.ts';
import { missingWords, nextDayLine, statusWords } from './applicationWords.ts';
import type { Brief, BriefAction, BriefBlock, BriefItem, BriefLine, BriefSpan } from './brief.ts';
import {
  actionSpan,
  headingBlock,
  numberSpan,
  recordSpan,
  separated,
  textSpan,
  wordsSpan,
} from './briefSpans.ts';

/**
 * One application: what the posting asks for and what the logbook shows of it, whom to ask, which stories to tell.
 *
 * @param subject - id of the application.
 */
export function computeApplicationBrief(view: LogbookView, subject: string | undefined): Brief | undefined {
  const facts = computeApplicationFacts(view).find(({ application }) => application.id === subject);
  if (facts === undefined) return undefined;
  const requirements = (facts.application.requirements ?? []).map((text) =>
    computeRequirementFacts(view, text),
  );
  const { stored, application } = facts;
  const required = requiredSkillIds(view.contents.catalogue, { ...stored, record: application });
  return {
    title: [wordsSpan('Application:'), textSpan(facts.application.title)],
    blocks: [
      ...headBlocks(facts),
      ...requirementBlocks(requirements),
      ...helperBlocks(view, facts, required),
      ...storyBlocks(view, facts, required),
      ...interactionBlocks(facts),
    ],
    actions: actionsOf(facts),
  };
}

function actionsOf({ stored: { path }, isOpen, missing }: ApplicationFacts): readonly BriefAction[] {
  const argument = { stored: { path } };
  return [
    ...(isOpen
      ? [{ label: wording('Advance'), command: 'researchLogbook.advanceApplication', argument } as const]
      : []),
    { label: wording('Tailor to Posting'), command: 'researchLogbook.tailorToPosting', argument },
    { label: wording('Link Story'), command: 'researchLogbook.linkStoryToApplication', argument },
    { label: wording('Link Contact'), command: 'researchLogbook.linkContactToApplication', argument },
    ...(missing.includes('posting')
      ? [{ label: wording('Paste Posting'), command: 'researchLogbook.pastePosting', argument } as const]
      : []),
  ];
}

function headBlocks(facts: ApplicationFacts): readonly BriefBlock[] {
  const { application, status, nextDay, silentDays, missing } = facts;
  const { organisation, nextStep, outcome, posting } = application;
  const silence =
    silentDays === undefined || silentDays === 0
      ? []
      : [wordsSpan('nothing heard for {days} d', { days: silentDays })];
  const lines: readonly BriefLine[] = [
    [
      recordSpan(application),
      ...(organisation === undefined ? [] : [wordsSpan('at {organisation}', { organisation })]),
      textSpan('·'),
      { kind: 'words', words: statusWords[status] },
    ],
    [...nextDayLine(nextDay), ...(nextDay && silence.length > 0 ? [textSpan('·')] : []), ...silence],
    nextStep === undefined ? [] : [wordsSpan('Next step:'), textSpan(nextStep)],
    outcome === undefined ? [] : [wordsSpan('Outcome:'), textSpan(outcome)],
    posting === undefined ? [] : [textSpan(posting)],
  ];
  const absent = missing.map((part): BriefSpan => ({ kind: 'words', words: missingWords[part] }));
  return [
    ...lines.filter((line) => line.length > 0).map((line): BriefBlock => ({ kind: 'paragraph', line })),
    ...(facts.owesThanks
      ? [
          {
            kind: 'paragraph',
            tone: 'warning',
            line: [wordsSpan('The interview is over; nobody was thanked for it yet.')],
          } as const,
        ]
      : []),
    ...(absent.length === 0
      ? []
      : [
          headingBlock('Still missing'),
          { kind: 'list', items: absent.map((span) => ({ line: [span], isDone: false })) } as const,
        ]),
  ];
}

function requirementBlocks(requirements: readonly RequirementFacts[]): readonly BriefBlock[] {
  if (requirements.length === 0) return [];
  const bare = requirements.filter(({ skills, evidence }) => skills.length > 0 && evidence.value === 0);
  const unknown = requirements.filter(({ skills }) => skills.length === 0);
  return [
    headingBlock('What they ask for, and what I can show'),
    {
      kind: 'table',
      caption: wording('Requirements of the posting against the records'),
      columns: [
        [wordsSpan('Requirement')],
        [wordsSpan('Records')],
        [wordsSpan('Hours')],
        [wordsSpan('Latest')],
      ],
      rows: requirements.map(({ text, skills, evidence, hours, lastDate }) => [
        [textSpan(text)],
        [
          skills.length === 0
            ? wordsSpan('no skill of this name')
            : numberSpan(wording('{count}', { count: evidence.value }), evidence),
        ],
        hours === 0 ? [] : [wordsSpan('{hours} h', { hours })],
        lastDate === undefined ? [] : [wordsSpan('{day}', { day: { date: lastDate } })],
      ]),
      numberColumns: [1, 2],
    },
    ...(bare.length === 0
      ? []
      : [quiet([wordsSpan('Without any record:'), ...listed(bare.map(({ text }) => text))])]),
    ...(unknown.length === 0
      ? []
      : [
          quiet([
            wordsSpan('Not in the catalogue of skills, so look for yourself:'),
            ...listed(unknown.map(({ text }) => text)),
          ]),
        ]),
  ];
}

function quiet(line: BriefLine): BriefBlock {
  return { kind: 'paragraph', tone: 'quiet', line };
}

function listed(texts: readonly string[]): readonly BriefSpan[] {
  return [textSpan(texts.join(', '))];
}

function helperBlocks(
  view: LogbookView,
  { application, stored }: ApplicationFacts,
  required: ReadonlySet<string>,
): readonly BriefBlock[] {
  const recordSkills = new RecordSkills(view.contents.catalogue);
  const itemOf = ({ person, isLinked, isInside, skills }: Helper): BriefItem => {
    const facts: readonly BriefSpan[] = [
      ...(person.role === undefined ? [] : [textSpan(person.role)]),
      ...(isInside ? [wordsSpan('works there')] : []),
      ...(skills.length === 0
        ? []
        : [
            wordsSpan('strong in {skills}', {
              skills: skills.map((id) => recordSkills.nameOf(id)).join(', '),
            }),
          ]),
    ];
    return {
      line: [
        person.contact === undefined ? textSpan(person.name) : recordSpan(person.contact),
        ...(isLinked
          ? []
          : [
              actionSpan(wording('Link'), 'researchLogbook.linkContactToApplication', {
                stored: { path: stored.path },
                person: person.slug,
              }),
            ]),
      ],
      ...(facts.length > 0 && { details: [separated(facts)] }),
    };
  };
  return [
    headingBlock('Whom to ask'),
    {
      kind: 'list',
      items: computeHelpers(view, application, required).map(itemOf),
      empty: wording('Nobody in the logbook works there or is strong in what is asked for.'),
    },
  ];
}

function storyBlocks(
  view: LogbookView,
  facts: ApplicationFacts,
  required: ReadonlySet<string>,
): readonly BriefBlock[] {
  const recordSkills = new RecordSkills(view.contents.catalogue);
  const suggestions = suggestStories(view, facts, required);
  return [
    headingBlock('Stories to tell'),
    {
      kind: 'list',
      items: [
        ...facts.stories.map((record): BriefItem => ({ line: [recordSpan(record)], isDone: true })),
        ...facts.vanishedStories.map(
          (id): BriefItem => ({ line: [wordsSpan('a story that is gone: {id}', { id })], isDone: false }),
        ),
      ],
      empty: wording('None is linked yet.'),
    },
    ...(suggestions.length === 0 ? [] : [quiet([wordsSpan('These show what is asked for:')])]),
    {
      kind: 'list',
      items: suggestions.map(
        ({ record, skills }): BriefItem => ({
          line: [
            recordSpan(record),
            actionSpan(wording('Link'), 'researchLogbook.linkStoryToApplication', {
              stored: { path: facts.stored.path },
              story: record.id,
            }),
          ],
          details: [[textSpan(skills.map((id) => recordSkills.nameOf(id)).join(', '))]],
        }),
      ),
    },
  ];
}

function interactionBlocks({ interactions }: ApplicationFacts): readonly BriefBlock[] {
  if (interactions.length === 0) return [];
  return [
    headingBlock('What was spoken about it'),
    {
      kind: 'list',
      items: interactions.map(
        (record): BriefItem => ({
          line: [
            ...(record.date === undefined ? [] : [wordsSpan('{day}:', { day: { date: record.date } })]),
            recordSpan(record),
          ],
        }),
      ),
    },
  ];
}
