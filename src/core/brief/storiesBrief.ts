import { selectReportRecords } from '../achievement/selectReportRecords.ts';
import {
  computeStoryMatrix,
  type MatrixStory,
  mostQuestionsPerStory,
  type StoryMatrix,
} from '../achievement/storyMatrix.ts';
import { formatExportOrder, usualOrder } from '../export/exportOrder.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';
import { type Wording, wording } from '../text/wording.ts';
import type { Brief, BriefBlock, BriefItem, BriefLine, BriefSpan } from './brief.ts';
import {
  actionSpan,
  figureSpan,
  headingBlock,
  recordSpan,
  separated,
  textSpan,
  wordsSpan,
} from './briefSpans.ts';

/** Which records answer which questions of behavioural interviews, and what to log where none does. */
export function computeStoriesBrief(view: LogbookView): Brief {
  const matrix = computeStoryMatrix(view.contents, selectReportRecords(view, {}).included);
  const pathsByRecord = new Map(view.contents.records.map(({ record, path }) => [record, path] as const));
  const pathOf = (record: LogbookRecord) => pathsByRecord.get(record);
  return {
    title: [wordsSpan('Interview stories')],
    blocks: [
      summaryBlock(matrix),
      matrixBlock(matrix),
      ...gapBlocks(matrix),
      ...overuseBlocks(matrix, pathOf),
      ...storyBlocks(matrix, pathOf),
    ],
    actions: [
      { label: wording('Draft Interview Story'), command: 'researchLogbook.draftInterviewStory' },
      {
        label: wording('Export...'),
        command: 'researchLogbook.export',
        argument: formatExportOrder(usualOrder('stories')),
      },
      { label: wording('New Challenge'), command: 'researchLogbook.newChallenge' },
      { label: wording('Record Feedback'), command: 'researchLogbook.recordFeedback' },
    ],
  };
}

type PathOf = (record: LogbookRecord) => string | undefined;

function summaryBlock({ questions, stories }: StoryMatrix): BriefBlock {
  const answered = questions.filter((question) => question.stories.length > 0).length;
  const ids = stories.map(({ record }) => record.id);
  const words = wording('Stories: {count}', { count: stories.length });
  return {
    kind: 'paragraph',
    line: [
      wordsSpan('{answered} of {count} questions have a story.', { answered, count: questions.length }),
      ids.length === 0 ? { kind: 'words', words } : figureSpan(words, { ids }),
    ],
  };
}

function matrixBlock({ questions }: StoryMatrix): BriefBlock {
  return {
    kind: 'table',
    caption: wording('Questions with the stories that answer them, the best first'),
    columns: [[wordsSpan('Theme')], [wordsSpan('Question')], [wordsSpan('Stories')]],
    rows: questions.map(({ theme, stories }) => [
      [said(theme.name)],
      [said(theme.question)],
      stories.length === 0
        ? [wordsSpan('none yet')]
        : separated(stories.map(({ record }) => recordSpan(record))),
    ]),
  };
}

function said(words: Wording): BriefSpan {
  return { kind: 'words', words };
}

function gapBlocks({ questions }: StoryMatrix): readonly BriefBlock[] {
  const items = questions
    .filter(({ stories }) => stories.length === 0)
    .map(({ theme }): BriefItem => ({ line: [said(theme.name), textSpan('·'), said(theme.logNext)] }));
  return items.length === 0 ? [] : [headingBlock('Questions without a story'), { kind: 'list', items }];
}

function overuseBlocks({ stories }: StoryMatrix, pathOf: PathOf): readonly BriefBlock[] {
  const overused = stories.filter(({ isOverused }) => isOverused);
  if (overused.length === 0) return [];
  return [
    headingBlock('Stories told too often'),
    {
      kind: 'paragraph',
      tone: 'warning',
      line: [
        wordsSpan('One story for more than {count} questions sounds thin: find another for some of them.', {
          count: mostQuestionsPerStory,
        }),
      ],
    },
    { kind: 'list', items: overused.map((story) => storyItem(story, pathOf)) },
  ];
}

function storyBlocks({ stories }: StoryMatrix, pathOf: PathOf): readonly BriefBlock[] {
  if (stories.length === 0) {
    const line = [wordsSpan('No record can be told as a story yet. Log a challenge with its outcome.')];
    return [{ kind: 'paragraph', tone: 'quiet', line }];
  }
  return [headingBlock('Stories'), { kind: 'list', items: stories.map((story) => storyItem(story, pathOf)) }];
}

function storyItem({ record, fits }: MatrixStory, pathOf: PathOf): BriefItem {
  const themes: BriefLine = fits.map(({ theme }) => said(theme.name));
  const draft = actionSpan(wording('Draft Interview Story'), 'researchLogbook.draftInterviewStory', {
    stored: { path: pathOf(record) },
  });
  return { line: [recordSpan(record), draft], details: [separated(themes)] };
}
