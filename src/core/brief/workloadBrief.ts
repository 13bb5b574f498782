import type { LogbookView } from '../index/logbookContents.ts';
import { checkCapacity } from '../insight/capacityCheck.ts';
import { computePrimaryWork, type PrimaryWork } from '../insight/primaryWork.ts';
import { staleAfterDays } from '../insight/questionFacts.ts';
import { shownHours } from '../insight/recordHours.ts';
import type { Figure } from '../insight/recordSelection.ts';
import { computeWeekLoads, type WeekLoad } from '../insight/workload.ts';
import type { RecordOf } from '../records/logbookRecord.ts';
import { opportunityStatus } from '../records/planOpportunityStep.ts';
import { wording } from '../text/wording.ts';
import type { Brief, BriefBlock, BriefItem, BriefLine } from './brief.ts';
import { figureSpan, headingBlock, numberSpan, recordSpan, wordsSpan } from './briefSpans.ts';
import { capacityLines, capacityWords } from './capacityLines.ts';

/** Hours planned a week against capacity, what a new yes would do, and how the primary work stands. */
export function computeWorkloadBrief(view: LogbookView): Brief {
  const loads = computeWeekLoads(view);
  return {
    title: [wordsSpan('Workload')],
    blocks:
      loads.length === 0
        ? [
            {
              kind: 'paragraph',
              line: [
                wordsSpan(
                  'Say the first and the last day of the internship in logbook.yml; the weeks follow from them.',
                ),
              ],
            },
          ]
        : [
            ...warningBlocks(view, loads),
            ...primaryBlocks(computePrimaryWork(view, loads)),
            headingBlock('Weeks'),
            weekTable(view, loads),
            ...acceptedBlocks(view),
            ...newYesBlocks(view, loads),
          ],
    actions: [
      { label: wording('New Opportunity'), command: 'researchLogbook.newOpportunity' },
      { label: wording('Open logbook.yml'), command: 'researchLogbook.openProfile' },
    ],
  };
}

function warningBlocks({ contents, today }: LogbookView, loads: readonly WeekLoad[]): readonly BriefBlock[] {
  const { hoursPerWeek, capacityHours } = contents.profile;
  if (hoursPerWeek === undefined && capacityHours === undefined) {
    return [
      {
        kind: 'paragraph',
        tone: 'warning',
        line: [
          wordsSpan(
            'Say hoursPerWeek or capacityHours in logbook.yml; without them nobody can tell how much is too much.',
          ),
        ],
      },
    ];
  }
  const ahead = loads.filter(({ sunday, over }) => sunday >= today && over > 0);
  if (ahead.length > 0) {
    return ahead.map((load) => ({
      kind: 'paragraph',
      tone: 'warning',
      line: [{ kind: 'words', words: capacityWords(load) }],
    }));
  }
  const weeksAhead = loads.filter(({ sunday }) => sunday >= today);
  return weeksAhead.length === 0
    ? []
    : [{ kind: 'paragraph', line: [wordsSpan('No week ahead asks for more than you can give.')] }];
}

function primaryBlocks(primary: PrimaryWork): readonly BriefBlock[] {
  const { weeks, planned, logged, isSlipping, overdueGoals, longOpenQuestions } = primary;
  const facts = { hours: shownHours(logged.value), planned: shownHours(planned) };
  const blocks: BriefBlock[] = [];
  if (weeks.length > 0) {
    const words = isSlipping
      ? wording('Primary work slips: {hours} of {planned} h were logged in the last full weeks', facts)
      : wording('Primary work: {hours} of {planned} h were logged in the last full weeks', facts);
    blocks.push({
      kind: 'paragraph',
      ...(isSlipping && { tone: 'warning' as const }),
      line: [numberSpan(words, logged)],
    });
  }
  const items = [...countItem(overdueGoals, 'goals'), ...countItem(longOpenQuestions, 'questions')];
  return [...blocks, { kind: 'list', items }];
}

function countItem({ value: count, selection }: Figure, what: 'goals' | 'questions'): readonly BriefItem[] {
  if (count === 0) return [];
  const words =
    what === 'goals'
      ? wording('Goals past their date: {count}', { count })
      : wording('Questions open for {days} days or more: {count}', { days: staleAfterDays, count });
  return [{ line: [figureSpan(words, selection)] }];
}

function weekTable({ today }: LogbookView, loads: readonly WeekLoad[]): BriefBlock {
  return {
    kind: 'table',
    caption: wording('Hours planned and logged by week'),
    columns: [
      [wordsSpan('Week')],
      [wordsSpan('Primary')],
      [wordsSpan('Volunteered')],
      [wordsSpan('Planned')],
      [wordsSpan('Capacity')],
      [wordsSpan('Remarks')],
    ],
    rows: loads.map((load) => [
      weekName(load),
      hoursCell(load.primary, load.loggedPrimary, load.monday > today),
      hoursCell(load.volunteered, load.loggedVolunteered, load.monday > today),
      [wordsSpan('{hours} h', { hours: shownHours(load.committed) })],
      load.capacity === undefined ? [] : [wordsSpan('{hours} h', { hours: shownHours(load.capacity) })],
      remarks(load),
    ]),
    numberColumns: [1, 2, 3, 4],
  };
}

function weekName({ week, monday }: Pick<WeekLoad, 'week' | 'monday'>): BriefLine {
  return [wordsSpan('{week}, from {date}', { week, date: { date: monday } })];
}

/** What was logged of what was planned; of a week to come only the plan, of nothing an empty cell. */
function hoursCell(planned: number, logged: Figure, isAhead: boolean): BriefLine {
  if (planned === 0 && logged.value === 0) return [];
  if (isAhead && logged.value === 0) return [wordsSpan('{hours} h', { hours: shownHours(planned) })];
  const words = wording('{hours} of {planned} h', {
    hours: shownHours(logged.value),
    planned: shownHours(planned),
  });
  return [numberSpan(words, logged)];
}

function remarks({ over, daysAway }: WeekLoad): BriefLine {
  return [
    ...(over > 0 ? [wordsSpan('{hours} h over', { hours: shownHours(over) })] : []),
    ...(daysAway > 0 ? [wordsSpan('work days away: {count}', { count: daysAway })] : []),
  ];
}

function opportunitiesOf({ contents }: LogbookView): readonly RecordOf<'opportunity'>[] {
  return contents.records.flatMap(({ record }) => (record.type === 'opportunity' ? [record] : []));
}

function acceptedBlocks(view: LogbookView): readonly BriefBlock[] {
  const accepted = opportunitiesOf(view).filter((one) => opportunityStatus(one) === 'accepted');
  if (accepted.length === 0) return [];
  const items = accepted.map((one): BriefItem => ({ line: [recordSpan(one), ...hoursSpans(one)] }));
  return [headingBlock('Volunteered'), { kind: 'list', items }];
}

function hoursSpans({ hoursPerWeek, from, to }: RecordOf<'opportunity'>): BriefLine {
  return [
    hoursPerWeek === undefined
      ? wordsSpan('does not say its hours a week')
      : wordsSpan('{hours} h a week', { hours: shownHours(hoursPerWeek) }),
    ...(from === undefined ? [] : [wordsSpan('from {date}', { date: { date: from } })]),
    ...(to === undefined ? [] : [wordsSpan('to {date}', { date: { date: to } })]),
  ];
}

function newYesBlocks(view: LogbookView, loads: readonly WeekLoad[]): readonly BriefBlock[] {
  const open = opportunitiesOf(view).filter((one) => ['spotted', 'offered'].includes(opportunityStatus(one)));
  if (open.length === 0) return [];
  const items = open.map(
    (one): BriefItem => ({
      line: [recordSpan(one), ...hoursSpans(one)],
      // Nothing of an open one is in the loads.
      details: capacityLines(checkCapacity(view, one, loads)),
    }),
  );
  return [headingBlock('What a new yes would do'), { kind: 'list', items }];
}
