import { createRedactor } from '../export/redactor.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { checkCapacity } from '../insight/capacityCheck.ts';
import { shownHours } from '../insight/recordHours.ts';
import { RecordSkills } from '../insight/recordSkills.ts';
import { formatLetter } from '../people/letter.ts';
import { joinPhrases, tidyPhrase } from '../question/phrase.ts';
import type { RecordOf } from '../records/logbookRecord.ts';
import { opportunityStatus } from '../records/planOpportunityStep.ts';
import { contactOf } from '../records/recordPeople.ts';
import { type Wording, wording } from '../text/wording.ts';
import type { Brief, BriefAction, BriefBlock } from './brief.ts';
import { headingBlock, recordSpan, textSpan, wordsSpan } from './briefSpans.ts';
import { capacityLines } from './capacityLines.ts';

/** Most records that an offer names as experience. */
const mostExamples = 2;

/**
 * A page for one opportunity: what it would ask for, and the words to offer, accept or decline it with.
 *
 * @param subject - its record id.
 */
export function computeOfferBrief(view: LogbookView, subject: string | undefined): Brief | undefined {
  const opportunity = view.contents.records.find(({ record }) => record.id === subject)?.record;
  if (opportunity?.type !== 'opportunity') return undefined;
  const { hoursPerWeek, reason } = opportunity;
  const lines = capacityLines(checkCapacity(view, opportunity));
  return {
    title: [wordsSpan('Offer to help:'), recordSpan(opportunity)],
    blocks: [
      {
        kind: 'paragraph',
        line: [
          hoursPerWeek === undefined
            ? wordsSpan('It does not say its hours a week yet; with them the weeks can be checked.')
            : wordsSpan('{hours} h a week', { hours: shownHours(hoursPerWeek) }),
        ],
      },
      ...(reason === undefined ? [] : [{ kind: 'paragraph', line: [textSpan(reason)] } as const]),
      ...capacityBlocks(lines),
      ...letterBlocks(view, opportunity),
    ],
    actions: actionsOf(opportunity),
  };
}

function capacityBlocks(lines: ReturnType<typeof capacityLines>): readonly BriefBlock[] {
  if (lines.length === 0) return [];
  return [headingBlock('What a yes would do'), { kind: 'list', items: lines.map((line) => ({ line })) }];
}

function actionsOf(opportunity: RecordOf<'opportunity'>): readonly BriefAction[] {
  const { id } = opportunity;
  const accept = action(wording('Accept Opportunity'), 'researchLogbook.acceptOpportunity', id);
  const decline = action(wording('Decline Opportunity'), 'researchLogbook.declineOpportunity', id);
  const workload = action(wording('Review Workload'), 'researchLogbook.reviewWorkload');
  switch (opportunityStatus(opportunity)) {
    case 'spotted':
      return [action(wording('Offer to Help'), 'researchLogbook.offerToHelp', id), accept, decline, workload];
    case 'offered':
      return [accept, decline, workload];
    case 'accepted':
      return [action(wording('Finish Opportunity'), 'researchLogbook.finishOpportunity', id), workload];
    default:
      return [workload];
  }
}

function action(label: Wording, command: BriefAction['command'], id?: string): BriefAction {
  return { label, command, ...(id !== undefined && { argument: { id } }) };
}

function letterBlocks(view: LogbookView, opportunity: RecordOf<'opportunity'>): readonly BriefBlock[] {
  // A draft is meant to be sent.
  if (opportunity.private) return [];
  const { contents } = view;
  const { redact } = createRedactor(contents);
  const to = contactOf(contents, opportunity.people?.[0]);
  const task = tidyPhrase(redact(opportunity.title));
  const draft = (label: Wording, paragraphs: readonly string[]): readonly BriefBlock[] => [
    { kind: 'draft', label, text: formatLetter({ to, from: contents.profile, paragraphs }) },
  ];
  switch (opportunityStatus(opportunity)) {
    case 'spotted':
    case 'offered':
      return draft(wording('Offer'), offerParagraphs(view, opportunity, task));
    case 'accepted':
      return draft(wording('Acceptance'), acceptanceParagraphs(opportunity, task));
    case 'declined':
      return draft(wording('Polite decline'), declineParagraphs(task));
    case 'done':
      return [];
  }
}

function offerParagraphs(
  view: LogbookView,
  opportunity: RecordOf<'opportunity'>,
  task: string,
): readonly string[] {
  const experience = experienceOf(view, opportunity);
  return [
    `I would like to help with this: ${task}. ${timeOf(opportunity) ?? 'I can make time for it beside my other work.'}`,
    experience.length > 0 ? `What I bring along: ${experience.join('; ')}.` : '',
    'Would that be of use to you? If so, tell me with what I should begin, and whom I should ask when I am stuck.',
  ];
}

function acceptanceParagraphs(opportunity: RecordOf<'opportunity'>, task: string): readonly string[] {
  return [
    `I gladly take this on: ${task}. ${timeOf(opportunity) ?? ''}`.trimEnd(),
    'What would a good result look like to you, and when do you need the first part of it?',
  ];
}

function declineParagraphs(task: string): readonly string[] {
  return [
    `Thank you for thinking of me: ${task}. I cannot take it on now without being late with what I have promised already, and I would rather say so today than let you wait.`,
    'Please ask me again when the next one comes up; I would like to help then.',
  ];
}

function timeOf({ hoursPerWeek, from, to }: RecordOf<'opportunity'>): string | undefined {
  if (hoursPerWeek === undefined) return undefined;
  const span = [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ');
  return `I can give it about ${shownHours(hoursPerWeek)} hours a week${span && ` ${span}`}.`;
}

/** Newest own work on the same skills that was done and may leave the logbook, else the skills themselves. */
function experienceOf(
  { contents, today }: LogbookView,
  opportunity: RecordOf<'opportunity'>,
): readonly string[] {
  const recordSkills = new RecordSkills(contents.catalogue);
  const wanted = new Set(recordSkills.of(opportunity));
  const titles = contents.records.flatMap(({ record }) =>
    record.type === 'activity' &&
    record.private !== true &&
    record.role !== 'observed' &&
    record.date !== undefined &&
    record.date <= today &&
    recordSkills.of(record).some((id) => wanted.has(id))
      ? [record.title]
      : [],
  );
  const { redact } = createRedactor(contents);
  if (titles.length > 0) return titles.slice(0, mostExamples).map((title) => tidyPhrase(redact(title)));
  const names = [...wanted].map((id) => redact(recordSkills.nameOf(id)));
  return names.length > 0 ? [`I want to learn more of ${joinPhrases(names)}`] : [];
}
