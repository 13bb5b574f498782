import { type ComparedProgram, comparePrograms, type ProgramComparison } from '../career/comparePrograms.ts';
import { type CivilDate, daysBetween } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import type { RecordOf } from '../records/logbookRecord.ts';
import { compareText } from '../text/compareText.ts';
import { type Wording, wording } from '../text/wording.ts';
import type { Brief, BriefAction, BriefBlock, BriefItem, BriefLine } from './brief.ts';
import { headingBlock, recordSpan, textSpan, wordsSpan } from './briefSpans.ts';
import { criterionSpan, formatScore, scoreLine, totalLine } from './criterionSpans.ts';
import { programDecision } from './programDecision.ts';
import { programDates, programStatusWords } from './programWords.ts';

/** Programmes side by side, deadlines first: what they offer, how they do by the user's goals, and what would decide. */
export function computeProgramsBrief(view: LogbookView): Brief {
  const comparison = comparePrograms(view);
  const title = [wordsSpan('Compare programs')];
  if (comparison.programs.length === 0) return { title, blocks: noPrograms(view), actions: [newProgram] };
  const [best] = comparison.programs;
  return {
    title,
    blocks: [
      ...deadlineBlocks(comparison, view.today),
      headingBlock('Side by side'),
      comparisonTable(comparison),
      scoringRemark,
      ...programDecision(comparison),
    ],
    actions: [
      {
        label: wording('Set Program Weights'),
        command: 'researchLogbook.setProgramWeights',
      },
      ...(best && best.program.id !== view.contents.profile.program ? [chooseAction(best)] : []),
      newProgram,
    ],
  };
}

const newProgram: BriefAction = { label: wording('New Program'), command: 'researchLogbook.newProgram' };

const scoringRemark: BriefBlock = {
  kind: 'paragraph',
  tone: 'quiet',
  line: [
    wordsSpan(
      'Each mark is 0 to 5. The total is the mean of the marks that are known, weighted; what is unknown is left out and never counts as 0, so look at how much of the weight a total rests on. A mark of your own under scores replaces a computed one.',
    ),
  ],
};

function chooseAction({ program }: ComparedProgram): BriefAction {
  return {
    label: wording('Choose {program}', { program: program.title }),
    command: 'researchLogbook.chooseProgram',
    argument: { id: program.id },
  };
}

function noPrograms({ contents }: LogbookView): readonly BriefBlock[] {
  const hasDeclined = contents.records.some(({ record }) => record.type === 'program');
  const words = hasDeclined
    ? wordsSpan('All programs are declined. Add another one, or change the status of one of them.')
    : wordsSpan('There is no program to compare yet. Add the first one: a title is enough to begin with.');
  return [{ kind: 'paragraph', line: [words] }];
}

/** What can still be applied for, soonest first; then what was missed. */
function deadlineBlocks({ programs }: ProgramComparison, today: CivilDate): readonly BriefBlock[] {
  const due = programs
    .flatMap(({ program }) => {
      const { deadline, status = 'considering' } = program;
      return deadline !== undefined && status === 'considering' ? [{ program, deadline }] : [];
    })
    .sort(
      (a, b) =>
        Number(a.deadline < today) - Number(b.deadline < today) ||
        compareText(a.deadline, b.deadline) ||
        compareText(a.program.title, b.program.title),
    );
  if (due.length === 0) return [];
  const items = due.map(
    ({ program, deadline }): BriefItem => ({
      line: [recordSpan(program), { kind: 'words', words: deadlineWords(deadline, today) }],
    }),
  );
  return [headingBlock('Deadlines'), { kind: 'list', items }];
}

function deadlineWords(deadline: CivilDate, today: CivilDate): Wording {
  const days = daysBetween(today, deadline);
  const facts = { date: { date: deadline }, days };
  if (days < 0) return wording('{date}: the deadline is past', facts);
  if (days === 0) return wording('{date}: today', facts);
  return days === 1 ? wording('{date}: 1 day left', facts) : wording('{date}: {days} days left', facts);
}

type Program = RecordOf<'program'>;

/** What a programme says, row by row. */
const factRows: readonly (readonly [Wording, (program: Program) => BriefLine])[] = [
  [wording('Institution'), ({ institution }) => texts(institution)],
  [wording('Status'), ({ status = 'considering' }) => [{ kind: 'words', words: programStatusWords[status] }]],
  [wording('Structure'), ({ structure }) => texts(structure)],
  [wording('Tasks'), ({ tasks }) => texts(tasks)],
  [wording('Phases'), ({ phases }) => texts(phases)],
  [wording('Mentors'), ({ mentors }) => texts(mentors)],
  [wording('Therapeutic area'), ({ therapeuticArea }) => texts(therapeuticArea)],
  [wording('Software'), ({ software }) => texts(software)],
  [wording('Resources'), ({ resources }) => texts(resources)],
  [wording('Testimonials'), ({ testimonials }) => texts(testimonials, '; ')],
  [wording('Dates'), programDates],
  [
    wording('Hours a week'),
    ({ hoursPerWeek }) =>
      hoursPerWeek === undefined ? [] : [wordsSpan('{hours} h', { hours: hoursPerWeek })],
  ],
  [
    wording('Deadline'),
    ({ deadline }) => (deadline === undefined ? [] : [wordsSpan('{date}', { date: { date: deadline } })]),
  ],
];

function texts(value: string | readonly string[] | undefined, separator = ', '): BriefLine {
  if (value === undefined || value.length === 0) return [];
  return [textSpan(typeof value === 'string' ? value : value.join(separator))];
}

/** One column a programme: the total, then each criterion with its weight, then what the programmes say. */
function comparisonTable({ programs, criteria }: ProgramComparison): BriefBlock {
  const unknownFact: BriefLine = [wordsSpan('not recorded')];
  const facts = factRows
    .map(([label, cell]) => ({ label, cells: programs.map(({ program }) => cell(program)) }))
    .filter(({ cells }) => cells.some((cell) => cell.length > 0))
    .map(({ label, cells }): readonly BriefLine[] => [
      [{ kind: 'words', words: label }],
      ...cells.map((cell) => (cell.length === 0 ? unknownFact : cell)),
    ]);
  const marks = criteria.map(({ id, weight }, position): readonly BriefLine[] => [
    [criterionSpan(id), wordsSpan('(weight {weight})', { weight: formatScore(weight) })],
    ...programs.map(({ scores }) => scoreLine(scores[position])),
  ]);
  return {
    kind: 'table',
    caption: wording('Programs side by side, the best total first'),
    columns: [[wordsSpan('Criterion')], ...programs.map(({ program }): BriefLine => [recordSpan(program)])],
    rows: [[[wordsSpan('Total')], ...programs.map(totalLine)], ...marks, ...facts],
  };
}
