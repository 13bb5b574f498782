import { type ApplicationFacts, computeApplicationFacts } from '../application/applicationFacts.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { wording } from '../text/wording.ts';
import { missingWords, nextDayLine, silenceLine, statusWords } from './applicationWords.ts';
import type { Brief, BriefBlock, BriefItem, BriefLine } from './brief.ts';
import { actionSpan, headingBlock, recordSpan, textSpan, wordsSpan } from './briefSpans.ts';

/** All applications: what comes next, how long the silence lasts, what each one lacks. */
export function computeApplicationsBrief(view: LogbookView): Brief {
  const facts = computeApplicationFacts(view);
  const open = facts.filter(({ isOpen }) => isOpen);
  const closed = facts.filter(({ isOpen }) => !isOpen);
  return {
    title: [wordsSpan('Applications')],
    blocks: [...pipelineBlocks(open), ...missingBlocks(open), ...closedBlocks(closed)],
    actions: [{ label: wording('New Application'), command: 'researchLogbook.newApplication' }],
  };
}

function pipelineBlocks(open: readonly ApplicationFacts[]): readonly BriefBlock[] {
  if (open.length === 0) {
    return [{ kind: 'paragraph', tone: 'quiet', line: [wordsSpan('No application is open.')] }];
  }
  const thanks = open.filter(({ owesThanks }) => owesThanks);
  return [
    ...thanks.map(
      ({ application }): BriefBlock => ({
        kind: 'paragraph',
        tone: 'warning',
        line: [wordsSpan('The interview is over and nobody was thanked yet:'), recordSpan(application)],
      }),
    ),
    {
      kind: 'table',
      caption: wording('Open applications, the next day first'),
      columns: [
        [wordsSpan('Application')],
        [wordsSpan('Stage')],
        [wordsSpan('Next')],
        [wordsSpan('Silence')],
        [wordsSpan('People')],
        [wordsSpan('Stories')],
      ],
      rows: open.map(rowOf),
      numberColumns: [4, 5],
    },
  ];
}

function rowOf(facts: ApplicationFacts): readonly BriefLine[] {
  const { application, status, nextDay, stories } = facts;
  const { organisation, people = [] } = application;
  const argument = { stored: { path: facts.stored.path } };
  return [
    [
      recordSpan(application),
      ...(organisation === undefined ? [] : [wordsSpan('at {organisation}', { organisation })]),
      actionSpan(wording('Prepare'), 'researchLogbook.prepareApplication', argument),
      actionSpan(wording('Tailor'), 'researchLogbook.tailorToPosting', argument),
    ],
    [
      { kind: 'words', words: statusWords[status] },
      actionSpan(wording('Advance'), 'researchLogbook.advanceApplication', argument),
    ],
    nextDayLine(nextDay),
    silenceLine(facts),
    [wordsSpan('{count}', { count: people.length })],
    [wordsSpan('{count}', { count: stories.length })],
  ];
}

function missingBlocks(open: readonly ApplicationFacts[]): readonly BriefBlock[] {
  const items = open
    .filter(({ missing, vanishedStories }) => missing.length + vanishedStories.length > 0)
    .map(
      ({ application, missing, vanishedStories }): BriefItem => ({
        line: [recordSpan(application)],
        details: [
          ...missing.map((part): BriefLine => [{ kind: 'words', words: missingWords[part] }]),
          ...vanishedStories.map((id): BriefLine => [wordsSpan('a story that is gone: {id}', { id })]),
        ],
      }),
    );
  return items.length === 0 ? [] : [headingBlock('Still missing'), { kind: 'list', items }];
}

function closedBlocks(closed: readonly ApplicationFacts[]): readonly BriefBlock[] {
  if (closed.length === 0) return [];
  return [
    headingBlock('Closed'),
    {
      kind: 'list',
      items: closed.map(({ application }): BriefItem => {
        const { outcome } = application;
        return {
          line: [recordSpan(application)],
          details: [[outcome === undefined ? wordsSpan('No outcome noted.') : textSpan(outcome)]],
        };
      }),
    },
  ];
}
