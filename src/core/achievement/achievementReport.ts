import type { CivilDate } from '../dates/civilDate.ts';
import type { ChangeDirection } from '../metrics/changeDirection.ts';
import type { MetricFaultCode } from '../metrics/metricFault.ts';
import type { MetricKind } from '../metrics/metricKind.ts';
import type { Level, Role } from '../records/fieldDefinition.ts';

export type { MetricKind };

/** What a roll-up has to say of its figure beside the figure; the words are in `rollUpRemarks.ts`. */
export type RollUpRemarkCode =
  | MetricFaultCode
  | 'mixed-units'
  | 'restated'
  | 'looks-restated'
  | 'looks-cumulative'
  | 'names-differ'
  | 'base-changed'
  | 'joined-changes'
  | 'tiny-base'
  | 'share-without-base'
  | 'team-figure'
  | 'worsened'
  | 'days-converted';

/** One remark on a roll-up, as facts. */
export interface RollUpRemark {
  readonly code: RollUpRemarkCode;
  readonly facts: Readonly<Record<string, string | number>>;
  /** Ids of the records that it is about, oldest first; never empty. */
  readonly sources: readonly string[];
}

export type { ChangeDirection };

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
  /** Of a before/after pair. */
  readonly direction?: ChangeDirection;
  /** Upper end where `value` is the lower end of a range. */
  readonly to?: number;
  readonly qualifier?: 'about' | 'over' | 'under';
  /** People in the team that the figure belongs to, 2 or more; absent where it is the user's own. */
  readonly teamSize?: number;
  /** Ids of the records the figure comes from, oldest first; never empty. */
  readonly sources: readonly string[];
  /** In the order of their codes' table; empty where there is nothing to remark. */
  readonly remarks: readonly RollUpRemark[];
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
 *
 * The reasons that end with `-figure` count figures of records that are in: those that cannot be true, those of
 * summaries of other records, and changes for the worse, which are no achievements.
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
    | 'unlinked'
    | 'implausible-figure'
    | 'restated-figure'
    | 'worsened-figure'
    | 'unconfirmed-claim'
    | 'stale-claim'
    | 'unsourced-claim'
    | 'overstated-claim'
    | 'other-claim';
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
