import type { CivilDate } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import type { WeekEvidence } from './dashboardData.ts';
import {
  computeExposure,
  type Exposure,
  type ExposureGap,
  type PhaseWork,
  type StudyPhase,
} from './exposure.ts';
import type { Figure } from './recordSelection.ts';

/** Work in one phase of a study during the internship, up to today. */
export interface PhaseExposure {
  readonly phase: StudyPhase;
  readonly records: Figure;
  readonly hours: Figure;
  /** Oldest first; weeks without a record of the phase are left out. */
  readonly weeks: readonly WeekEvidence[];
  /** Whether there is work of the intern's own in it. */
  readonly isHandsOn: boolean;
  /** What the phase lacks, while there is time to see more of it and no filter leaves work out. */
  readonly gap?: ExposureGap['kind'];
}

/** Study phases by week of the internship, as sparse as the work: `Exposure` for a page. */
export interface ExposureMap {
  /** Monday of week 1. */
  readonly first: CivilDate;
  readonly weekCount: number;
  /** Weeks that are left, this one included; 0 after the end. */
  readonly weeksLeft: number;
  /** One for each of `studyPhases`. */
  readonly phases: readonly PhaseExposure[];
  /** Evidence of those weeks that names no phase. */
  readonly withoutPhase: Figure;
  /** Whether a filter leaves work out: what is missing here may be there. */
  readonly isPart: boolean;
}

/**
 * The same numbers as `computeExposure`; `undefined` where the profile lacks a date of the internship.
 *
 * @param isPart - whether `view` is a filtered one; it has no gaps.
 */
export function computeExposureMap(view: LogbookView, isPart = false): ExposureMap | undefined {
  const exposure = computeExposure(view);
  const first = exposure?.weeks[0]?.monday;
  if (exposure === undefined || first === undefined) return undefined;
  const { weeks, weeksLeft, withoutPhase } = exposure;
  return {
    first,
    weekCount: weeks.length,
    weeksLeft,
    phases: exposure.totals.map((total, place) =>
      phaseExposure(isPart ? { ...exposure, gaps: [] } : exposure, total, place),
    ),
    withoutPhase,
    isPart,
  };
}

function phaseExposure({ weeks, gaps, handsOn }: Exposure, total: PhaseWork, place: number): PhaseExposure {
  const gap = gaps.find(({ phase }) => phase === total.phase);
  const worked = weeks.flatMap(({ monday, phases }): readonly WeekEvidence[] => {
    const work = phases[place];
    return work === undefined || work.records.value === 0
      ? []
      : [{ week: monday, records: work.records, hours: work.hours }];
  });
  return {
    ...total,
    weeks: worked,
    isHandsOn: handsOn.has(total.phase),
    ...(gap && { gap: gap.kind }),
  };
}
