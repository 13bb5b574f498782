import type { CivilDate } from '../dates/civilDate.ts';
import type { metricKinds } from '../records/commonFields.ts';
import type { Level, Role } from '../records/fieldDefinition.ts';

export type MetricKind = (typeof metricKinds)[number];

/** Metrics of one name, unit, kind and role added up, with where they come from. */
export interface MetricRollUp {
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
  readonly qualifier?: 'about' | 'over' | 'under';
  /** People in the team that the figure belongs to; absent where it is the user's own. */
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
  /** Group id of the catalogue, or `other`. */
  readonly theme: string;
  readonly bullets: readonly AchievementBullet[];
}

/** A skill with its evidence, for CV sections. */
export interface AchievedSkill {
  readonly skillId: string;
  readonly name: string;
  readonly group: string;
  readonly level?: Level;
  readonly records: number;
  readonly hours: number;
  readonly keywords: readonly string[];
}

/** What was left out of a report, and why. */
export interface LeftOut {
  readonly reason: 'private' | 'broken-file' | 'future-date' | 'undated' | 'outside-range';
  readonly count: number;
}

/** Everything an export prints; private records never get in. */
export interface AchievementReport {
  readonly from?: CivilDate;
  readonly to?: CivilDate;
  readonly themes: readonly AchievementTheme[];
  readonly skills: readonly AchievedSkill[];
  readonly hours: number;
  readonly records: number;
  readonly leftOut: readonly LeftOut[];
}
