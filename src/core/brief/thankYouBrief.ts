import type { LogbookView } from '../index/logbookContents.ts';
import { findPerson } from '../people/findPerson.ts';
import { computeThanks, type ThankReason, type Thanks } from '../people/thanks.ts';
import { formatThankYou, mostReasons } from '../people/thankYouLetter.ts';
import { isRecordId } from '../records/recordId.ts';
import { wording } from '../text/wording.ts';
import type { Brief, BriefBlock, BriefItem } from './brief.ts';
import { headingBlock, recordSpan, wordsSpan } from './briefSpans.ts';

/**
 * A thank-you to one person, made of what was really logged with them since the last one.
 *
 * @param subject - the slug of the person.
 */
export function computeThankYouBrief(view: LogbookView, subject: string | undefined): Brief | undefined {
  const person = findPerson(view, subject);
  if (person === undefined) return undefined;
  const thanks = computeThanks(view, person);
  const chosen = thanks.reasons.slice(0, mostReasons).reverse();
  const ids = [...new Set(chosen.map(({ stored }) => stored.record.id))];
  return {
    title: [wordsSpan('Thank-you to {person}', { person: person.name })],
    blocks: [
      ...lastBlocks(thanks),
      {
        kind: 'draft',
        label: wording('Thank-you to complete'),
        text: formatThankYou(view.contents, person.contact, chosen),
      },
      ...sourceBlocks(thanks, chosen),
    ],
    actions: [
      {
        label: wording('Record as Sent'),
        command: 'researchLogbook.recordSent',
        argument: { kind: 'thank-you', person: person.slug, about: ids.filter(isRecordId) },
      },
      {
        label: wording('Prepare Meeting'),
        command: 'researchLogbook.prepareMeeting',
        argument: { person: person.slug },
      },
    ],
  };
}

function lastBlocks({ last, reasons }: Thanks): readonly BriefBlock[] {
  const blocks: BriefBlock[] = [];
  if (last !== undefined) {
    const line = [wordsSpan('Last thanked on {day}:', { day: { date: last.date } }), recordSpan(last.record)];
    blocks.push({ kind: 'paragraph', line, tone: 'quiet' });
  }
  if (reasons.length === 0) {
    const line = [wordsSpan('Nothing is logged that this person did for you since then: say it yourself.')];
    blocks.push({ kind: 'paragraph', line, tone: 'warning' });
  }
  return blocks;
}

function sourceBlocks({ reasons }: Thanks, chosen: readonly ThankReason[]): readonly BriefBlock[] {
  if (reasons.length === 0) return [];
  const used = new Set(chosen.map(({ stored }) => stored));
  const left = reasons.filter(({ stored }) => !used.has(stored));
  return [
    headingBlock('What it is made of'),
    { kind: 'list', items: itemsOf(chosen) },
    ...(left.length === 0
      ? []
      : [
          headingBlock('Also logged, left out of the draft'),
          { kind: 'list' as const, items: itemsOf(left) },
        ]),
  ];
}

/** Each record once, however much it gives to thank for. */
function itemsOf(reasons: readonly ThankReason[]): readonly BriefItem[] {
  const reasonsByRecord = new Map(reasons.map((reason) => [reason.stored, reason] as const));
  return [...reasonsByRecord.values()].map(({ stored, date }) => ({
    line: [recordSpan(stored.record), wordsSpan('({day})', { day: { date } })],
  }));
}
