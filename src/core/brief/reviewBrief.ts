import { type CivilDate, readCivilDate } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { shownHours } from '../insight/recordHours.ts';
import type { Figure } from '../insight/recordSelection.ts';
import { weekOf } from '../insight/reviewDraft.ts';
import {
  computeReviewFacts,
  type ReviewFacts,
  type ReviewHours,
  type ReviewSpan,
} from '../insight/reviewFacts.ts';
import {
  findReview,
  openPrompts,
  periodOf,
  type ReviewKind,
  type ReviewPeriod,
  reviewPrompts,
} from '../insight/reviewPeriod.ts';
import type { RecordOf } from '../records/logbookRecord.ts';
import { recordFields } from '../records/recordFields.ts';
import { type Wording, wording } from '../text/wording.ts';
import type { Brief, BriefAction, BriefBlock, BriefItem, BriefLine, BriefSpan } from './brief.ts';
import { figureSpan, headingBlock, numberSpan, recordSpan, textSpan, wordsSpan } from './briefSpans.ts';
import type { BriefComputation } from './briefs.ts';
import { reviewOpenBlocks } from './reviewOpenBlocks.ts';

/** Rows of a table of skills or studies: one page holds no more. */
const mostRows = 12;

/** The page of a review for a day of its period; without a day for today. */
export function reviewBriefOf(kind: ReviewKind): BriefComputation {
  return (view, subject) => {
    const date = subject === undefined ? view.today : readCivilDate(subject);
    return date && computeReviewBrief(view, periodOf(kind, date, view));
  };
}

/** What a period held, what is open, and what was written about it. */
export function computeReviewBrief(view: LogbookView, period: ReviewPeriod): Brief {
  const facts = computeReviewFacts(view, period);
  const review = findReview(view, period);
  return {
    title: [titleSpan(view, period)],
    blocks: [
      ...wholeBlocks(facts),
      ...answerBlocks(review),
      headingBlock('Done'),
      {
        kind: 'list',
        items: facts.spans.map((span) => spanItem(view, period, span)),
        empty: wording('Nothing logged in this time.'),
      },
      ...hoursBlocks(facts.skills, 'skill'),
      ...hoursBlocks(facts.studies, 'study'),
      ...reviewOpenBlocks(facts),
    ],
    actions: actionsOf(period, review),
  };
}

function titleSpan(view: LogbookView, { kind, from, to }: ReviewPeriod): BriefSpan {
  const days = { from: { date: from }, to: { date: to } };
  switch (kind) {
    case 'weekly':
      return wordsSpan('Review of week {week}, {from} to {to}', { week: weekOf(view, from), ...days });
    case 'monthly':
      return wordsSpan('Review of the month, {from} to {to}', days);
    case 'final':
      return wordsSpan('Final review, {from} to {to}', days);
  }
}

const commands = {
  weekly: 'researchLogbook.weeklyReview',
  monthly: 'researchLogbook.monthlyReview',
  final: 'researchLogbook.finalReview',
} as const;

function actionsOf(
  { kind, from }: ReviewPeriod,
  review: RecordOf<'reflection'> | undefined,
): readonly BriefAction[] {
  const label =
    review === undefined
      ? wording('Write Review')
      : openPrompts(review).length > 0
        ? wording('Complete Review')
        : wording('Open Review');
  return [
    { label, command: commands[kind], argument: { from } },
    { label: wording('Quick Entry'), command: 'researchLogbook.quickEntry' },
    ...(kind === 'final'
      ? [{ label: wording('Close Out Internship'), command: 'researchLogbook.closeOutInternship' } as const]
      : [{ label: wording('Review Workload'), command: 'researchLogbook.reviewWorkload' } as const]),
  ];
}

function wholeBlocks({ whole, planned }: ReviewFacts): readonly BriefBlock[] {
  const hours = shownHours(whole.hours.value);
  const words =
    planned === undefined
      ? wording('Hours: {hours}', { hours })
      : wording('Hours: {hours} of {planned} planned', { hours, planned: shownHours(planned) });
  const records = wording('Records: {count}', { count: whole.count.value });
  return [{ kind: 'paragraph', line: [numberSpan(records, whole.count), numberSpan(words, whole.hours)] }];
}

function answerBlocks(review: RecordOf<'reflection'> | undefined): readonly BriefBlock[] {
  if (review === undefined) {
    return [{ kind: 'paragraph', tone: 'quiet', line: [wordsSpan('There is no review of this time yet.')] }];
  }
  const fields = recordFields('reflection');
  const items = reviewPrompts.flatMap((prompt): readonly BriefItem[] => {
    const answer = review[prompt];
    if (answer === undefined || answer.length === 0) return [];
    const lines = typeof answer === 'string' ? answer.split(/\n+/) : answer;
    const question = wording(fields[prompt]?.doc ?? prompt);
    return [{ line: [{ kind: 'words', words: question }], details: lines.map((line) => [textSpan(line)]) }];
  });
  return [
    headingBlock('What I wrote'),
    { kind: 'paragraph', line: [recordSpan(review)] },
    { kind: 'list', items },
  ];
}

/** A day with its records by name, a week with their number. */
function spanItem(view: LogbookView, { kind }: ReviewPeriod, span: ReviewSpan): BriefItem {
  const count = wording('Records: {count}', { count: span.count.value });
  const hours: BriefLine =
    span.hours.value === 0
      ? []
      : [figureSpan(wording('{hours} h', { hours: shownHours(span.hours.value) }), span.hours.selection)];
  if (kind === 'weekly') {
    return {
      line: [wordsSpan('{date}', { date: { date: span.from } }), ...hours],
      details: span.records.map((record) => [recordSpan(record)]),
    };
  }
  const name = wordsSpan('Week {week}, from {date}', weekFacts(view, span.from));
  return { line: [name, figureSpan(count, span.count.selection), ...hours] };
}

function weekFacts(view: LogbookView, date: CivilDate) {
  return { week: weekOf(view, date), date: { date } };
}

function hoursBlocks(rows: readonly ReviewHours[], what: 'skill' | 'study'): readonly BriefBlock[] {
  if (rows.length === 0) return [];
  const isSkill = what === 'skill';
  const cell = (words: Wording, figure: Figure): BriefLine =>
    figure.value === 0 ? [] : [figureSpan(words, figure.selection)];
  return [
    isSkill ? headingBlock('By skill') : headingBlock('By study'),
    {
      kind: 'table',
      caption: isSkill
        ? wording('Hours and records by skill; hours count whole for each skill')
        : wording('Hours and records by study'),
      columns: [
        [isSkill ? wordsSpan('Skill') : wordsSpan('Study')],
        [wordsSpan('Hours')],
        [wordsSpan('Records')],
      ],
      rows: rows
        .slice(0, mostRows)
        .map(({ name, hours, records }) => [
          [textSpan(name)],
          cell(wording('{hours} h', { hours: shownHours(hours.value) }), hours),
          cell(wording('{count}', { count: records.value }), records),
        ]),
      numberColumns: [1, 2],
    },
  ];
}
