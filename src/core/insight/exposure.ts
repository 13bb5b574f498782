import type { CivilDate } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { commonFields } from '../records/commonFields.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';
import type { InternshipClock } from './dashboardData.ts';
import { computeInternshipClock } from './internshipClock.ts';
import { createWeekLookup, mondayOf, sundayOf, weekNumberOfDate } from './isoWeek.ts';
import { hoursOf, roundHours } from './recordHours.ts';
import type { Figure, RecordSelection } from './recordSelection.ts';
import { isEvidence } from './recordSkills.ts';

/** Stages of a study, first to last. */
export const studyPhases = commonFields.phase.choices;
export type StudyPhase = (typeof studyPhases)[number];

/** Weeks of the internship after which a phase without a record is a gap: the first one is for arriving. */
const settlingWeeks = 1;
/** Most weeks that are looked at, five years: a mistyped year must not make a table of a thousand years. */
const mostWeeks = 260;

/** Work in a phase, in one week or in all. */
export interface PhaseWork {
  readonly phase: StudyPhase;
  readonly records: Figure;
  readonly hours: Figure;
}

/** One ISO week of the internship. */
export interface ExposureWeek {
  /** Counts from 1. */
  readonly week: number;
  readonly monday: CivilDate;
  /** One for each of `studyPhases`. */
  readonly phases: readonly PhaseWork[];
}

/** A phase of which there is too little to show. */
export interface ExposureGap {
  readonly phase: StudyPhase;
  /** `none`: no record; `observed`: only records of work that was watched, asked about or heard of. */
  readonly kind: 'none' | 'observed';
  readonly records: Figure;
}

/** What the intern saw of the phases of a study. */
export interface Exposure {
  readonly clock: InternshipClock;
  /** Oldest first. */
  readonly weeks: readonly ExposureWeek[];
  /** One for each of `studyPhases`: all weeks together. */
  readonly totals: readonly PhaseWork[];
  /** Phases with work of the intern's own, whatever the week. */
  readonly handsOn: ReadonlySet<StudyPhase>;
  /** Evidence of those weeks that names no phase. */
  readonly withoutPhase: Figure;
  /** In the order of the phases; none before the settling weeks are over, and none after the internship. */
  readonly gaps: readonly ExposureGap[];
  /** Weeks that are left, this one included; 0 after the end. */
  readonly weeksLeft: number;
}

/**
 * Evidence by study phase and ISO week of the internship; `undefined` where the profile lacks a date of it.
 *
 * What is dated outside the weeks of the internship, after today, or not at all, is in no number.
 */
export function computeExposure(view: LogbookView): Exposure | undefined {
  const clock = computeInternshipClock(view);
  if (clock === undefined) return undefined;
  const firstWeek = weekNumberOfDate(clock.start);
  const weekCount = Math.min(clock.weeks, mostWeeks);
  const numbers = Array.from({ length: weekCount }, (_, place) => firstWeek + place);
  const tally = new PhaseTally(view, firstWeek, firstWeek + weekCount - 1);
  const spanOf = (first: number, last: number): Span => {
    const end = sundayOf(last);
    return { from: mondayOf(first), to: end < view.today ? end : view.today };
  };
  const whole = spanOf(firstWeek, firstWeek + weekCount - 1);
  const totals = studyPhases.map((phase) => phaseWork(phase, whole, tally.ofPhase(phase)));
  return {
    clock,
    weeks: numbers.map((number, place) => {
      const span = spanOf(number, number);
      const phases = studyPhases.map((phase) => phaseWork(phase, span, tally.ofWeek(phase, number)));
      return { week: place + 1, monday: mondayOf(number), phases };
    }),
    totals,
    handsOn: tally.handsOn,
    withoutPhase: {
      value: tally.withoutPhase,
      selection: { withoutPhase: true, evidence: true, ...whole },
    },
    gaps: isTimeForGaps(clock) ? totals.flatMap((total) => gapOf(total, tally)) : [],
    weeksLeft: clock.daysLeft < 0 ? 0 : clock.weeks - Math.max(clock.week, 1) + 1,
  };
}

function isTimeForGaps({ week, daysLeft }: InternshipClock): boolean {
  return week > settlingWeeks && daysLeft >= 0;
}

interface Work {
  records: number;
  hours: number;
}

const noWork: Work = { records: 0, hours: 0 };

/** Days, both included; the last one is before the first where the first is still to come. */
type Span = Pick<RecordSelection, 'from' | 'to'>;

function phaseWork(phase: StudyPhase, span: Span, { records, hours }: Work): PhaseWork {
  const selection = { phase, evidence: true, ...span } as const;
  return {
    phase,
    records: { value: records, selection },
    hours: { value: roundHours(hours), selection: { ...selection, withHours: true } },
  };
}

function gapOf({ phase, records }: PhaseWork, tally: PhaseTally): readonly ExposureGap[] {
  if (records.value === 0) return [{ phase, kind: 'none', records }];
  return tally.handsOn.has(phase) ? [] : [{ phase, kind: 'observed', records }];
}

/** What one walk over the records adds up. */
class PhaseTally {
  readonly handsOn = new Set<StudyPhase>();
  withoutPhase = 0;
  readonly #workByPhase = new Map<StudyPhase, Work>();
  readonly #worksByPhase = new Map<StudyPhase, Map<number, Work>>();

  constructor({ contents, today }: LogbookView, firstWeek: number, lastWeek: number) {
    const weekOf = createWeekLookup();
    for (const { record } of contents.records) {
      if (record.date === undefined || record.date > today || !isEvidence(record)) continue;
      const week = weekOf(record.date);
      if (week >= firstWeek && week <= lastWeek) this.#add(record, week);
    }
  }

  ofPhase(phase: StudyPhase): Work {
    return this.#workByPhase.get(phase) ?? noWork;
  }

  ofWeek(phase: StudyPhase, week: number): Work {
    return this.#worksByPhase.get(phase)?.get(week) ?? noWork;
  }

  #add(record: LogbookRecord, week: number): void {
    const { phase } = record;
    if (phase === undefined) {
      this.withoutPhase++;
      return;
    }
    if (isHandsOn(record)) this.handsOn.add(phase);
    addTo(this.#workByPhase, phase, hoursOf(record));
    let worksByWeek = this.#worksByPhase.get(phase);
    if (worksByWeek === undefined) {
      worksByWeek = new Map();
      this.#worksByPhase.set(phase, worksByWeek);
    }
    addTo(worksByWeek, week, hoursOf(record));
  }
}

/** Whether a record is of own work: a course, a talk or a question about a phase is none. */
function isHandsOn(record: LogbookRecord): boolean {
  return record.type === 'activity' && record.role !== 'observed';
}

function addTo<Key>(works: Map<Key, Work>, place: Key, hours: number): void {
  const work = works.get(place);
  if (work === undefined) works.set(place, { records: 1, hours });
  else {
    work.records++;
    work.hours += hours;
  }
}
