import { type CivilDate, startOfWeek } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import type { LogbookRecord, RecordOf } from '../records/logbookRecord.ts';
import { opportunityStatus } from '../records/planOpportunityStep.ts';
import { recordTypeNames } from '../records/recordTypes.ts';
import { compareText } from '../text/compareText.ts';
import { type CertificateFact, computeCertificates } from './certificateFacts.ts';
import { type ContactFacts, computeContactFacts } from './contactFacts.ts';
import { computeGoalTree } from './goalTree.ts';
import { mondayOf, sundayOf, weekNumberOfDate } from './isoWeek.ts';
import { computeOpenQuestions, type QuestionFacts } from './questionFacts.ts';
import { hoursOf, roundHours } from './recordHours.ts';
import type { Figure } from './recordSelection.ts';
import { isEvidence, RecordSkills } from './recordSkills.ts';
import type { ReviewPeriod } from './reviewPeriod.ts';
import { workDaysOf } from './workDays.ts';
import { computeWeekLoads } from './workload.ts';

/** Records of a day or week with their hours. */
export interface ReviewSpan {
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** In the order of the contents. */
  readonly records: readonly LogbookRecord[];
  readonly count: Figure;
  readonly hours: Figure;
}

/** Hours of a skill or study in the period. */
export interface ReviewHours {
  readonly name: string;
  readonly records: Figure;
  readonly hours: Figure;
}

/** What there is to look back on; what is open is as of today. */
export interface ReviewFacts {
  /** The whole period. */
  readonly whole: ReviewSpan;
  /** Planned hours of the weeks of the period; absent for months and without hours in the profile. */
  readonly planned?: number;
  /** Days of a week, weeks of longer periods; oldest first, those without a record left out. */
  readonly spans: readonly ReviewSpan[];
  /** Most hours first, then by records and name. */
  readonly skills: readonly ReviewHours[];
  readonly studies: readonly ReviewHours[];
  readonly openQuestions: readonly QuestionFacts[];
  /** Those whom one should be in touch with again. */
  readonly duePeople: readonly ContactFacts[];
  /** Work days of the period before today without any record. */
  readonly unloggedDays: readonly CivilDate[];
  /** Open skill goals without evidence or rating of their skill in the period. */
  readonly stillGoals: readonly LogbookRecord[];
  /** Opportunities that wait for a word or are worked on. */
  readonly opportunities: readonly RecordOf<'opportunity'>[];
  /** Trainings completed in the period. */
  readonly completed: readonly RecordOf<'training'>[];
  /** Certificates that are to be renewed, first to expire first. */
  readonly expiring: readonly CertificateFact[];
}

/** The facts of a period; reflections themselves are not counted as something done. */
export function computeReviewFacts(view: LogbookView, period: ReviewPeriod): ReviewFacts {
  const done = view.contents.records.flatMap(({ record }) => (isDone(record, period) ? [record] : []));
  const planned = plannedHours(view, period);
  return {
    whole: spanOf(done, period.from, period.to),
    ...(planned !== undefined && { planned }),
    spans: spansOf(done, period),
    skills: hoursBySkill(view, done, period),
    studies: hoursByStudy(done, period),
    openQuestions: computeOpenQuestions(view),
    duePeople: computeContactFacts(view).filter(
      ({ standing }) => standing === 'due' || standing === 'drifting',
    ),
    unloggedDays: unloggedDays(view, period),
    stillGoals: stillGoals(view, period),
    ...openThings(view, period),
  };
}

/** Everything but reflections, which look back on what the other records say. */
const doneTypes = recordTypeNames.filter((type) => type !== 'reflection');

function isDone({ type, date }: LogbookRecord, { from, to }: Pick<ReviewPeriod, 'from' | 'to'>): boolean {
  return type !== 'reflection' && date !== undefined && date >= from && date <= to;
}

function spanOf(records: readonly LogbookRecord[], from: CivilDate, to: CivilDate): ReviewSpan {
  const hours = roundHours(records.reduce((sum, record) => sum + hoursOf(record), 0));
  return {
    from,
    to,
    records,
    count: { value: records.length, selection: { types: doneTypes, from, to } },
    hours: { value: hours, selection: { from, to, withHours: true } },
  };
}

function spansOf(done: readonly LogbookRecord[], { kind, from, to }: ReviewPeriod): readonly ReviewSpan[] {
  const startOf = (date: CivilDate): CivilDate => (kind === 'weekly' ? date : startOfWeek(date));
  const starts = new Set(done.flatMap(({ date }) => (date === undefined ? [] : [startOf(date)])));
  return [...starts].sort(compareText).map((start) => {
    const first = start < from ? from : start;
    const end = kind === 'weekly' ? start : sundayOf(weekNumberOfDate(start));
    const last = end > to ? to : end;
    return spanOf(
      done.filter((record) => isDone(record, { from: first, to: last })),
      first,
      last,
    );
  });
}

function plannedHours(view: LogbookView, { kind, from, to }: ReviewPeriod): number | undefined {
  const { hoursPerWeek, primaryHours } = view.contents.profile;
  if (kind === 'monthly' || (hoursPerWeek ?? primaryHours) === undefined) return undefined;
  const loads = computeWeekLoads(view).filter(({ monday, sunday }) => sunday >= from && monday <= to);
  return loads.length === 0
    ? undefined
    : roundHours(loads.reduce((sum, { committed }) => sum + committed, 0));
}

interface WorkSum {
  records: number;
  hours: number;
}

function addTo(sums: Map<string, WorkSum>, name: string, record: LogbookRecord): void {
  const sum = sums.get(name) ?? { records: 0, hours: 0 };
  sum.records++;
  sum.hours += hoursOf(record);
  sums.set(name, sum);
}

function inOrder(sums: ReadonlyMap<string, WorkSum>): readonly (readonly [string, WorkSum])[] {
  return [...sums].sort(
    ([a, one], [b, other]) => other.hours - one.hours || other.records - one.records || compareText(a, b),
  );
}

function hoursBySkill(
  { contents }: LogbookView,
  done: readonly LogbookRecord[],
  { from, to }: ReviewPeriod,
): readonly ReviewHours[] {
  const recordSkills = new RecordSkills(contents.catalogue);
  const sums = new Map<string, WorkSum>();
  for (const record of done.filter(isEvidence)) {
    for (const id of recordSkills.of(record)) addTo(sums, id, record);
  }
  return inOrder(sums).map(([id, { records, hours }]) => {
    const selection = { skills: [id], evidence: true, from, to } as const;
    return {
      name: recordSkills.nameOf(id),
      records: { value: records, selection },
      hours: { value: roundHours(hours), selection: { ...selection, withHours: true } },
    };
  });
}

function hoursByStudy(done: readonly LogbookRecord[], { from, to }: ReviewPeriod): readonly ReviewHours[] {
  const sums = new Map<string, WorkSum>();
  for (const record of done) if (record.study !== undefined) addTo(sums, record.study, record);
  return inOrder(sums).map(([study, { records, hours }]) => {
    const selection = { types: doneTypes, study, from, to };
    return {
      name: study,
      records: { value: records, selection },
      hours: { value: roundHours(hours), selection: { ...selection, withHours: true } },
    };
  });
}

function unloggedDays({ contents, today }: LogbookView, { from, to }: ReviewPeriod): readonly CivilDate[] {
  const logged = new Set(contents.records.map(({ record }) => record.date));
  const { start = from, end = to } = contents.profile;
  const first = from < start ? start : from;
  const last = to > end ? end : to;
  const days: CivilDate[] = [];
  for (let week = weekNumberOfDate(first); mondayOf(week) <= last && mondayOf(week) < today; week++) {
    for (const { date, isAway } of workDaysOf(week, contents.profile)) {
      if (!isAway && date >= first && date <= last && date < today && !logged.has(date)) days.push(date);
    }
  }
  return days;
}

function stillGoals(view: LogbookView, { from, to }: ReviewPeriod): readonly LogbookRecord[] {
  const { contents } = view;
  const recordSkills = new RecordSkills(contents.catalogue);
  const moved = new Set(
    contents.records.flatMap(({ record }) =>
      record.date !== undefined && record.date >= from && record.date <= to && movesGoals(record)
        ? recordSkills.of(record)
        : [],
    ),
  );
  const goals = computeGoalTree(view).flatMap((node) => (node.kind === 'goals' ? node.children : []));
  return goals.flatMap(({ stored: { record }, skillId, isReached }) =>
    record.type === 'goal' &&
    record.status !== 'dropped' &&
    isReached !== true &&
    skillId !== undefined &&
    !moved.has(skillId)
      ? [record]
      : [],
  );
}

/** Whether a record shows work on skills, or rates them. */
function movesGoals(record: LogbookRecord): boolean {
  return isEvidence(record) || record.ratings !== undefined;
}

function openThings(
  view: LogbookView,
  { from, to }: ReviewPeriod,
): Pick<ReviewFacts, 'opportunities' | 'completed' | 'expiring'> {
  const { contents, today } = view;
  const records = contents.records.map(({ record }) => record);
  const openStatuses = ['spotted', 'offered', 'accepted'];
  return {
    opportunities: records.flatMap((record) =>
      record.type === 'opportunity' && openStatuses.includes(opportunityStatus(record)) ? [record] : [],
    ),
    completed: records.flatMap((record) => {
      const day = record.type === 'training' ? (record.completed ?? record.date) : undefined;
      const isCompleted = day !== undefined && day >= from && day <= to && day <= today;
      return record.type === 'training' && isCompleted ? [record] : [];
    }),
    expiring: computeCertificates(view).filter(({ state }) => state === 'due-soon' || state === 'expired'),
  };
}
