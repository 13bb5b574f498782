import type { LogbookView } from '../index/logbookContents.ts';
import {
  type CloseOutItem,
  type CloseOutTask,
  closeOutWeeks,
  computeCloseOut,
  handedOverTag,
  isCloseOutTime,
  referenceTag,
} from '../insight/closeOut.ts';
import { computeInternshipClock } from '../insight/internshipClock.ts';
import { computeThinEvidence, type ThinEvidence } from '../insight/thinEvidence.ts';
import type { Level } from '../records/fieldDefinition.ts';
import { type Wording, wording } from '../text/wording.ts';
import type { Brief, BriefBlock, BriefItem, BriefLine } from './brief.ts';
import { figureSpan, headingBlock, numberSpan, recordSpan, textSpan, wordsSpan } from './briefSpans.ts';

/** Most open records that a line of the checklist names; the others are a number. */
const mostNamed = 8;

/** What is done and what is left before the internship ends, and what rests on too little. */
export function computeCloseOutBrief(view: LogbookView): Brief {
  const items = computeCloseOut(view);
  const done = items.filter(({ isDone }) => isDone).length;
  return {
    title: [wordsSpan('Close out the internship')],
    blocks: [
      ...clockBlocks(view),
      {
        kind: 'paragraph',
        line: [wordsSpan('Close-out: {done} of {count} done', { done, count: items.length })],
      },
      { kind: 'list', items: items.map(checkItem) },
      ...thinBlocks(computeThinEvidence(view)),
    ],
    actions: [
      { label: wording('Final Review'), command: 'researchLogbook.finalReview' },
      { label: wording('Rate Skills'), command: 'researchLogbook.rateSkills' },
      { label: wording('New Achievement'), command: 'researchLogbook.newAchievement' },
    ],
  };
}

function clockBlocks(view: LogbookView): readonly BriefBlock[] {
  const clock = computeInternshipClock(view);
  if (clock === undefined) {
    return [
      {
        kind: 'paragraph',
        tone: 'quiet',
        line: [wordsSpan('logbook.yml does not say when the internship ends.')],
      },
    ];
  }
  const { week, weeks, daysLeft, end } = clock;
  const line: BriefLine =
    daysLeft < 0
      ? [wordsSpan('The internship ended on {date}.', { date: { date: end } })]
      : [
          wordsSpan('Week {week} of {weeks}, it ends on {date}.', { week, weeks, date: { date: end } }),
          ...(isCloseOutTime(clock)
            ? []
            : [wordsSpan('Closing out begins in the last {count} weeks.', { count: closeOutWeeks })]),
        ];
  return [{ kind: 'paragraph', tone: 'quiet', line }];
}

/** What each line of the checklist asks for. */
const taskWords: Readonly<Record<CloseOutTask, Wording>> = {
  'final-reflection': wording('The final review is written'),
  'goals-rated': wording('The skill of each goal was rated in the last four weeks'),
  'people-thanked': wording('Supervisors and mentors were thanked in the last four weeks'),
  'questions-closed': wording('Questions are answered, or handed over (tag {tag})', { tag: handedOverTag }),
  'advice-reported': wording('Those who gave advice heard what came of it'),
  'certificates-complete': wording('Certificates have their number and expiry'),
  'achievements-sourced': wording('Achievements rest on records'),
  'references-asked': wording(
    'Somebody was asked to be a reference (tag {tag} on the contact or interaction)',
    {
      tag: referenceTag,
    },
  ),
  'figures-evidenced': wording('Figures name the files that show them'),
  'cadence-set': wording('It is set how often to be in touch with supervisors and mentors'),
  'resources-used': wording('What the programme offers was used'),
};

function checkItem({ task, isDone, done, of, open, openTexts }: CloseOutItem): BriefItem {
  const count: BriefLine = of > 1 ? [wordsSpan('{done} of {count}', { done, count: of })] : [];
  const named = open.slice(0, mostNamed).map((record): BriefLine => [recordSpan(record)]);
  const rest = open.slice(mostNamed);
  const restLine: BriefLine = [
    figureSpan(wording('and {count} more', { count: rest.length }), { ids: rest.map(({ id }) => id) }),
  ];
  const details = [
    ...named,
    ...(rest.length > 0 ? [restLine] : []),
    ...openTexts.map((text): BriefLine => [textSpan(text)]),
  ];
  return {
    line: [{ kind: 'words', words: taskWords[task] }, ...count],
    isDone,
    ...(details.length > 0 && { details }),
  };
}

function thinBlocks(thin: readonly ThinEvidence[]): readonly BriefBlock[] {
  return [
    headingBlock('Thin evidence'),
    {
      kind: 'list',
      items: thin.map((one): BriefItem => ({ line: thinLine(one) })),
      empty: wording('Every level and every claim rests on enough records.'),
    },
  ];
}

function thinLine(thin: ThinEvidence): BriefLine {
  if (thin.kind === 'claim') {
    return [recordSpan(thin.record), wordsSpan('rests on no record of this logbook')];
  }
  const { name, records } = thin.skill;
  if (thin.kind === 'skill') {
    const words = wording('rests on {count} of {wanted} records', {
      count: records.value,
      wanted: thin.wanted,
    });
    return [textSpan(name), { kind: 'words', words: levelWords[thin.level] }, numberSpan(words, records)];
  }
  const words =
    thin.flag === 'rated-up-without-evidence'
      ? wording('was rated higher without a record that shows it')
      : wording('has much work and no recent rating');
  return [textSpan(name), numberSpan(words, records)];
}

/** Levels as a part of a line. */
const levelWords: Readonly<Record<Level, Wording>> = {
  none: wording('as none'),
  exposed: wording('as exposed'),
  fundamental: wording('as fundamental'),
  skilled: wording('as skilled'),
  advanced: wording('as advanced'),
};
