import type { CivilDate } from '../dates/civilDate.ts';
import type { Level } from '../records/fieldDefinition.ts';
import type { Figure, RecordSelection } from './recordSelection.ts';

/** Where the internship stands today. */
export interface InternshipClock {
  readonly start: CivilDate;
  readonly end: CivilDate;
  /** 1-based ISO week of the internship: 0 before it starts, more than `weeks` after its end. */
  readonly week: number;
  readonly weeks: number;
  /** Days from today to the last day; negative after it. */
  readonly daysLeft: number;
}

/** Evidence of one skill in one week. */
export interface WeekEvidence {
  /** Monday of the ISO 8601 week. */
  readonly week: CivilDate;
  readonly records: Figure;
  /** Hours; an activity's hours count whole for each of its skills. */
  readonly hours: Figure;
}

/** A level that was stated for a skill at a date. */
export interface LevelPoint {
  readonly date: CivilDate;
  readonly level: Level;
  /** `goal` is the baseline of a goal; the others are the type of record that holds the rating. */
  readonly source: 'goal' | 'self-rating' | 'feedback';
  readonly selection: RecordSelection;
}

/** What deserves a second look about a skill. */
export type SkillFlag = 'rated-up-without-evidence' | 'evidence-without-rating';

/** Progress of one skill: what the small chart shows. */
export interface SkillProgress {
  readonly skillId: string;
  readonly name: string;
  readonly group: string;
  readonly baseline?: Level;
  readonly target?: Level;
  readonly due?: CivilDate;
  /** Id of the goal that sets the target. */
  readonly goalId?: string;
  /** Latest stated level; absent where nobody stated one. */
  readonly current?: Level;
  /** Oldest first. */
  readonly levels: readonly LevelPoint[];
  /** Oldest first, every week from the first to the last with zeros between. */
  readonly evidence: readonly WeekEvidence[];
  readonly records: Figure;
  readonly hours: Figure;
  readonly flags: readonly SkillFlag[];
}

/** Hours of one skill group; a record of several groups is split evenly, so that the groups add up. */
export interface GroupHours {
  readonly group: string;
  readonly hours: Figure;
}

/** What the sidebar's Progress view shows. */
export interface ProgressData {
  readonly revision: number;
  readonly today: CivilDate;
  /** Absent where `logbook.yml` has no dates. */
  readonly clock?: InternshipClock;
  readonly hoursPerWeek?: number;
  readonly hoursThisWeek: Figure;
  readonly hoursInAll: Figure;
  readonly recordsThisWeek: Figure;
  readonly recordsInAll: Figure;
  /** Skills with a target, the widest gap first. */
  readonly skillsTowardsTarget: readonly SkillProgress[];
  /** Files that gave no record. */
  readonly brokenFiles: number;
}

/** What the dashboard shows. */
export interface DashboardData extends ProgressData {
  /** Title of the internship; absent where `logbook.yml` has none. */
  readonly title?: string;
  /** First and last week of all charts, so that they share an axis. */
  readonly weeks: { readonly first: CivilDate; readonly last: CivilDate };
  /** Every skill with evidence, rating or goal: those with a target first, then by hours, then by name. */
  readonly skills: readonly SkillProgress[];
  /** Most hours first; `unassigned` for hours of records without a skill. */
  readonly hoursByGroup: readonly GroupHours[];
}
