import type { LogbookView } from '../index/logbookContents.ts';
import type { ContactFacts } from '../insight/contactFacts.ts';
import { recordsSince } from '../insight/recordsSince.ts';
import { findPerson } from '../people/findPerson.ts';
import { lastSpoken } from '../people/lastSpoken.ts';
import type { StoredRecord } from '../records/logbookRecord.ts';
import type { RecordType } from '../records/recordTypes.ts';
import { wording } from '../text/wording.ts';
import type { Brief, BriefAction, BriefBlock } from './brief.ts';
import { headingBlock, wordsSpan } from './briefSpans.ts';
import {
  adviceSection,
  feedbackSection,
  followUpSection,
  opportunitySection,
  questionSection,
  whoBlock,
} from './personSections.ts';
import { workByDayBlocks } from './workByDay.ts';

/** What one tells somebody of: work and what came of it; the rest has sections of its own. */
const toldTypes: ReadonlySet<RecordType> = new Set(['activity', 'challenge', 'training', 'achievement']);

/**
 * One page for a talk with a person: open questions, what is new since we last spoke, advice, feedback, follow-ups and
 * opportunities. Private records are on it: it is for the user's own eyes.
 *
 * @param subject - the slug of the person.
 */
export function computeMeetingBrief(view: LogbookView, subject: string | undefined): Brief | undefined {
  const person = findPerson(view, subject);
  if (person === undefined) return undefined;
  return {
    title: [wordsSpan('Meeting with {person}', { person: person.name })],
    blocks: [
      whoBlock(person, view.today),
      ...questionSection(view, person),
      ...followUpSection(person, view.today),
      ...newsSection(view, person),
      ...adviceSection(person, view.today),
      ...feedbackSection(person),
      ...opportunitySection(person),
    ],
    actions: actionsFor(person.slug),
  };
}

function newsSection(view: LogbookView, person: ContactFacts): readonly BriefBlock[] {
  const since = lastSpoken(person, view.today);
  const { named, inTheirField, others } = recordsSince(view, person.slug, since);
  const told = ({ record }: StoredRecord): boolean => toldTypes.has(record.type);
  const closest = new Set([...named, ...inTheirField].filter(told));
  const close = view.contents.records.filter((stored) => closest.has(stored));
  const rest = others.filter(told);
  const heading =
    since === undefined
      ? headingBlock('What is new')
      : headingBlock('What is new since {day}', { day: { date: since } });
  if (close.length + rest.length === 0) {
    return [heading, { kind: 'list', items: [], empty: wording('Nothing is logged since then.') }];
  }
  if (close.length === 0 || rest.length === 0) return [heading, ...workByDayBlocks([...close, ...rest])];
  return [
    heading,
    { kind: 'paragraph', line: [wordsSpan('With them or in their field')] },
    ...workByDayBlocks(close),
    { kind: 'paragraph', line: [wordsSpan('Other work')] },
    ...workByDayBlocks(rest),
  ];
}

function actionsFor(person: string): readonly BriefAction[] {
  return [
    {
      label: wording('New Interaction'),
      command: 'researchLogbook.newInteraction',
      argument: { initial: { people: person } },
    },
    { label: wording('Draft Check-In'), command: 'researchLogbook.draftCheckIn', argument: { person } },
    { label: wording('Draft Thank-You'), command: 'researchLogbook.draftThankYou', argument: { person } },
  ];
}
