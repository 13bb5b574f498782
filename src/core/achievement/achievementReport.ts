import type { CivilDate } from '../dates/civilDate.ts';
import type { metricKinds } from '../records/commonFields.ts';
import type { Level, Role } from '../records/fieldDefinition.ts';

export type MetricKind = (typeof metricKinds)[number];

/**
 * Metrics of one name, unit, kind, role and team size added up, with where they come from.
 *
 * How each kind adds up is said at `rollUpMetrics`. Different units are never merged, nor different roles.
 */
export interface MetricRollUp {
  /** As the oldest source writes it. */
  readonly name: string;
  /** Canonical singular unit; empty where the metrics have none. */
  readonly unit: string;
  readonly kind: MetricKind;
  readonly role: Role;
  /** The sum, count, latest value, pooled numerator or value after, by kind. */
  readonly value: number;
  /** Pooled denominator of a ratio. */
  readonly of?: number;
  /** Value before of a before/after pair. */
  readonly from?: number;
  /** Upper end where `value` is the lower end of a range. */
  readonly to?: number;
  readonly qualifier?: 'about' | 'over' | 'under';
  /** People in the team that the figure belongs to, 2 or more; absent where it is the user's own. */
  readonly teamSize?: number;
  /** Ids of the records the figure comes from, oldest first; never empty. */
  readonly sources: readonly string[];
}

/** One line for a CV. */
export interface AchievementBullet {
  /** One sentence without a full stop, in the past tense, its verb not above the role. */
  readonly text: string;
  readonly role: Role;
  /** Absent for a bullet that counts records or hours only. */
  readonly rollUp?: MetricRollUp;
  readonly sources: readonly string[];
}

/** Bullets of one theme: a group of the skill catalogue. */
export interface AchievementTheme {
  /** Group id of the catalogue, or `other` for records without a known skill. */
  readonly theme: string;
  readonly bullets: readonly AchievementBullet[];
}

/** A skill with its evidence, for CV sections. */
export interface AchievedSkill {
  readonly skillId: string;
  readonly name: string;
  readonly group: string;
  /**
   * The latest rating up to the end of the range and up to today; absent where there is none above `none`.
   */
  readonly level?: Level;
  /** Records of the report that show work on it, and their hours. */
  readonly records: number;
  readonly hours: number;
  /** Other words under which the records name it, sorted. */
  readonly keywords: readonly string[];
}

/** A completed course or certificate. */
export interface AchievedTraining {
  readonly title: string;
  readonly provider?: string;
  readonly completed: CivilDate;
  readonly expires?: CivilDate;
  /** Whether it ran out before the day of the report. */
  readonly isExpired: boolean;
  readonly hours?: number;
  readonly covers?: string;
  /** Id of the training's record. */
  readonly source: string;
}

/** What was done in one study. */
export interface AchievedProject {
  /** Short id as records write it: never printed. */
  readonly study: string;
  /** Its public alias, or `a study`. */
  readonly alias: string;
  /** Dates of its first and last record in the report. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Bullets of its records alone. */
  readonly bullets: readonly AchievementBullet[];
  /** Names of the skills that its records name, in the order of `AchievementReport.skills`. */
  readonly skills: readonly string[];
}

/**
 * What was left out of a report, and why; each record has one reason, the first that holds in the order of
 * the type.
 */
export interface LeftOut {
  readonly reason:
    | 'private'
    | 'broken-file'
    | 'future-date'
    | 'undated'
    | 'outside-range'
    | 'other-study'
    | 'other-skill'
    | 'unlinked';
  readonly count: number;
}

/** Everything an export prints; private records never get in. */
export interface AchievementReport {
  readonly from?: CivilDate;
  readonly to?: CivilDate;
  /** Dates of the first and last record that is in; absent where none is. */
  readonly firstDate?: CivilDate;
  readonly lastDate?: CivilDate;
  /** In the order of `compareThemes`. */
  readonly themes: readonly AchievementTheme[];
  /** By group as the themes, most hours first, then by name. */
  readonly skills: readonly AchievedSkill[];
  /** Completed ones only, oldest first. */
  readonly trainings: readonly AchievedTraining[];
  /** Studies that the records name, oldest first. */
  readonly projects: readonly AchievedProject[];
  readonly hours: number;
  /** Records that are in: of types that tell of work; goals, people, opportunities and applications do not. */
  readonly records: number;
  /** Only what is not zero. */
  readonly leftOut: readonly LeftOut[];
}
