import {
  isStoryRecord,
  readStarStory,
  type StarStory,
  type StoryPart,
  storyParts,
  storyPartTitles,
} from '../achievement/starStory.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { type Wording, wording } from '../text/wording.ts';
import type { Brief, BriefBlock } from './brief.ts';
import { recordSpan, wordsSpan } from './briefSpans.ts';

/**
 * A story for interviews from one challenge, feedback or activity, with the gaps named that only the user can fill.
 *
 * @param subject - the id of the record.
 */
export function computeStoryBrief({ contents }: LogbookView, subject: string | undefined): Brief | undefined {
  const record = contents.records.find(
    (stored) => stored.record.id === subject && isStoryRecord(stored.record),
  )?.record;
  if (record === undefined || !isStoryRecord(record)) return undefined;
  const title = [wordsSpan('Interview story:'), recordSpan(record)];
  if (record.private) {
    const line = [wordsSpan('This record is private, so no story is drafted from it.')];
    return { title, blocks: [{ kind: 'paragraph', line, tone: 'warning' }], actions: [] };
  }
  const story = readStarStory(contents, record);
  return {
    title,
    blocks: [
      ...gapBlocks(story),
      { kind: 'draft', label: wording('Story to complete'), text: formatStory(story) },
      {
        kind: 'paragraph',
        line: [wordsSpan('It says what the record says and no more; say aloud only what you can show.')],
        tone: 'quiet',
      },
    ],
    actions: [],
  };
}

function gapBlocks(story: StarStory): readonly BriefBlock[] {
  const gaps = storyParts.filter((part) => story[part].length === 0);
  if (gaps.length === 0) return [];
  return [
    { kind: 'paragraph', line: [wordsSpan('The record does not say:')], tone: 'warning' },
    { kind: 'list', items: gaps.map((part) => ({ line: [{ kind: 'words', words: gapWords(part) }] })) },
  ];
}

function gapWords(part: StoryPart): Wording {
  switch (part) {
    case 'situation':
      return wording('the situation: where it was, and why it mattered');
    case 'task':
      return wording('the task: what you were to do');
    case 'action':
      return wording('the action: what you did');
    case 'result':
      return wording('the result: what came of it');
  }
}

/** What stands in the place of a part that the record does not say. */
const placeholders: Readonly<Record<StoryPart, string>> = {
  situation: '[Where was it, and why did it matter?]',
  task: '[What were you to do?]',
  action: '[What did you do?]',
  result: '[What came of it?]',
};

function formatStory(story: StarStory): string {
  return storyParts
    .map((part) => {
      const sentences = story[part];
      return `${storyPartTitles[part]}: ${sentences.length === 0 ? placeholders[part] : sentences.join(' ')}`;
    })
    .join('\n\n');
}
