import type { LogbookView } from '../index/logbookContents.ts';
import { relationWords } from '../people/contactWords.ts';
import { findMentors, type MentorMatch, type MentorSearch } from '../people/findMentors.ts';
import { type Wording, wording } from '../text/wording.ts';
import type { Brief, BriefBlock, BriefItem, BriefSpan } from './brief.ts';
import {
  actionSpan,
  figureSpan,
  headingBlock,
  recordSpan,
  separated,
  textSpan,
  wordsSpan,
} from './briefSpans.ts';

/** Who could help with which open skill goal, and the goals for which nobody is listed. */
export function computeMentorsBrief(view: LogbookView): Brief {
  const searches = findMentors(view);
  const unmet = searches.filter(({ matches }) => matches.length === 0);
  const met = searches.filter(({ matches }) => matches.length > 0);
  return {
    title: [wordsSpan('Find mentors')],
    blocks: [
      introduction(searches),
      ...(unmet.length > 0 ? [headingBlock('Goals without anyone'), unmetList(unmet)] : []),
      ...met.flatMap(searchBlocks),
    ],
    actions: [{ label: wording('New Contact'), command: 'researchLogbook.newContact' }],
  };
}

function introduction(searches: readonly MentorSearch[]): BriefBlock {
  return {
    kind: 'paragraph',
    tone: 'quiet',
    line: [
      searches.length === 0
        ? wordsSpan('No skill goal is open. Set one, and this page shows who could help with it.')
        : wordsSpan(
            'People fit a goal when their contact lists its skill under "expertise", or when they took part in work on it.',
          ),
    ],
  };
}

function unmetList(searches: readonly MentorSearch[]): BriefBlock {
  return {
    kind: 'list',
    items: searches.map(({ goal, skillId }) => ({
      line: [
        recordSpan(goal.stored.record),
        textSpan(`(${goal.skillName ?? skillId})`),
        actionSpan(wording('New Contact'), 'researchLogbook.newContact', {
          initial: { expertise: skillId },
        }),
      ],
    })),
  };
}

function searchBlocks({ goal, skillId, matches }: MentorSearch): readonly BriefBlock[] {
  return [
    { kind: 'heading', line: [recordSpan(goal.stored.record), textSpan(`(${goal.skillName ?? skillId})`)] },
    { kind: 'list', items: matches.map(matchItem) },
  ];
}

function matchItem({ facts, isExpert, evidence }: MentorMatch): BriefItem {
  const { slug, name, contact, relation, role } = facts;
  const person: BriefSpan =
    contact === undefined ? textSpan(name) : { kind: 'record', text: name, id: contact.id };
  const details: BriefSpan[] = [];
  if (role !== undefined) details.push(textSpan(role));
  if (relation !== undefined) details.push({ kind: 'words', words: relationWords[relation] });
  if (isExpert) details.push(wordsSpan('strong in this'));
  if (evidence.value > 0) details.push(figureSpan(evidenceWords(evidence.value), evidence.selection));
  const action = actionSpan(wording('New Interaction'), 'researchLogbook.newInteraction', {
    initial: { people: slug },
  });
  return { line: [person, action], details: [separated(details)] };
}

function evidenceWords(count: number): Wording {
  return count === 1 ? wording('1 record together') : wording('{count} records together', { count });
}
