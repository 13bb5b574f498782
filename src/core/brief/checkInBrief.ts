import type { LogbookView } from '../index/logbookContents.ts';
import type { ContactFacts } from '../insight/contactFacts.ts';
import { type CheckIn, computeCheckIn } from '../people/checkIn.ts';
import { findPerson } from '../people/findPerson.ts';
import { formatLetter, letterDay, letterList } from '../people/letter.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';
import { isRecordId } from '../records/recordId.ts';
import { wording } from '../text/wording.ts';
import type { Brief, BriefBlock } from './brief.ts';
import { headingBlock, recordSpan, wordsSpan } from './briefSpans.ts';
import { whoBlock } from './personSections.ts';

/**
 * A check-in with one person: what is new since we last spoke, what came of their advice, and what to ask them.
 *
 * @param subject - the slug of the person.
 */
export function computeCheckInBrief(view: LogbookView, subject: string | undefined): Brief | undefined {
  const person = findPerson(view, subject);
  if (person === undefined) return undefined;
  const checkIn = computeCheckIn(view, person);
  const records = sourcesOf(checkIn);
  return {
    title: [wordsSpan('Check-in with {person}', { person: person.name })],
    blocks: [
      whoBlock(person, view.today),
      ...emptyBlocks(records),
      { kind: 'draft', label: wording('Check-in to complete'), text: formatCheckIn(view, person, checkIn) },
      ...sourceBlocks(records),
    ],
    actions: [
      {
        label: wording('Record as Sent'),
        command: 'researchLogbook.recordSent',
        argument: {
          kind: 'check-in',
          person: person.slug,
          about: records.map(({ id }) => id).filter(isRecordId),
        },
      },
      {
        label: wording('Prepare Meeting'),
        command: 'researchLogbook.prepareMeeting',
        argument: { person: person.slug },
      },
    ],
  };
}

function sourcesOf({ news, reports, questions }: CheckIn): readonly LogbookRecord[] {
  const recordsById = new Map(
    [...news, ...reports, ...questions].map(({ record }) => [record.id, record] as const),
  );
  return [...recordsById.values()];
}

function emptyBlocks(records: readonly LogbookRecord[]): readonly BriefBlock[] {
  if (records.length > 0) return [];
  const line = [wordsSpan('Nothing new is logged for this person: say yourself what is new.')];
  return [{ kind: 'paragraph', line, tone: 'warning' }];
}

function formatCheckIn(
  { contents }: LogbookView,
  { contact }: ContactFacts,
  { since, news, reports, questions }: CheckIn,
): string {
  const heading =
    since === undefined ? 'This is what I have been doing:' : `Since we last spoke on ${letterDay(since)}:`;
  return formatLetter({
    to: contact,
    from: contents.profile,
    paragraphs: [
      '[Say how you are, or what made you think of them.]',
      news.length === 0 ? '[What is new?]' : `${heading}\n${letterList(news.map(({ text }) => text))}`,
      reports.map(({ text }) => text).join('\n'),
      questionsOf(questions.map(({ text }) => text)),
      '[Ask for what you need, or offer something in return.]',
    ],
  });
}

function questionsOf(questions: readonly string[]): string {
  const [first] = questions;
  if (first === undefined) return '';
  return questions.length === 1
    ? `A question for you: ${first}`
    : `Questions for you:\n${letterList(questions)}`;
}

function sourceBlocks(records: readonly LogbookRecord[]): readonly BriefBlock[] {
  if (records.length === 0) return [];
  const items = records.map((record) => {
    const { date } = record;
    return { line: [recordSpan(record), ...(date ? [wordsSpan('({day})', { day: { date } })] : [])] };
  });
  return [headingBlock('What it is made of'), { kind: 'list', items }];
}
