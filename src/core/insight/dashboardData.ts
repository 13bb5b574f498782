import type { CivilDate } from '../dates/civilDate.ts';
import type { Level } from '../records/fieldDefinition.ts';
import type { AchievementOverview } from './achievementOverview.ts';
import type { MetricsData } from './computeMetrics.ts';
import type { DomainCoverage } from './domainCoverage.ts';
import type { EvidenceQuality } from './evidenceQuality.ts';
import type { ExposureMap } from './exposureMap.ts';
import type { GoalSummary } from './goalProgress.ts';
import type { LoopsOverview } from './loopsOverview.ts';
import type { NetworkOverview } from './networkOverview.ts';
import type { HoursSoFar } from './plannedHours.ts';
import type { Figure, RecordBounds, RecordFilter, RecordSelection } from './recordSelection.ts';
import type { WorkloadWeek } from './workloadWeeks.ts';

/** Where the internship stands today. */
export interface InternshipClock {
  readonly start: CivilDate;
  readonly end: CivilDate;
  /**
   * ISO 8601 weeks since the one that holds `start`, which is 1; 0 before the start, `weeks` + 1 or more
   * after the end.
   */
  readonly week: number;
  /** ISO 8601 weeks that the internship touches, the first and last one counted whole. */
  readonly weeks: number;
  /** Days from today to the last day; negative after it. */
  readonly daysLeft: number;
}

/** Evidence of one skill in one week, or in a few that stand together (`weekRuns.ts`). */
export interface WeekEvidence {
  /** Monday of the first ISO 8601 week. */
  readonly week: CivilDate;
  readonly records: Figure;
  /** Hours; an activity's hours count whole for each of its skills. */
  readonly hours: Figure;
}

/** A level that was stated for a skill at a date. */
export interface LevelPoint {
  /**
   * The rating record's date; for a goal's baseline the start of the internship, or else the first dated
   * record's.
   */
  readonly date: CivilDate;
  readonly level: Level;
  /**
   * `goal` is the baseline of a goal; a rating in any record is the user's own unless the record is feedback.
   */
  readonly source: 'goal' | 'self-rating' | 'feedback';
  readonly selection: RecordSelection;
}

/** What is true of a skill today, without its history: all that a bar or a sentence says. */
export type SkillToday = Omit<SkillProgress, 'levels' | 'evidence'>;

/** What deserves a second look about a skill. */
export type SkillFlag =
  /** The last rise in rating has no evidence between it and the rating before (`computeSkillFlags`). */
  | 'rated-up-without-evidence'
  /** Much evidence since the last rating, and that rating is old or absent (`computeSkillFlags`). */
  | 'evidence-without-rating';

/** Progress of one skill: what the small chart shows. */
export interface SkillProgress {
  readonly skillId: string;
  readonly name: string;
  readonly group: string;
  /** Of the goal that sets the target: `none` where that goal does not say it. */
  readonly baseline?: Level;
  /** The highest target of the skill's goals. */
  readonly target?: Level;
  /** Of the goal that sets the target; the end of the internship where that goal does not say it. */
  readonly due?: CivilDate;
  /** Id of the goal that sets the target; of several with that target the one due first. */
  readonly goalId?: string;
  /**
   * Latest stated level up to today (of one day the one with the greatest id), else the baseline that the goal of the
   * target writes, be its day still to come or not known; absent where nobody stated one.
   */
  readonly current?: Level;
  /** Oldest first. */
  readonly levels: readonly LevelPoint[];
  /** Oldest first; weeks without evidence are left out, weeks outside the shared axis are not. */
  readonly evidence: readonly WeekEvidence[];
  /** Records of `evidenceTypes` that name the skill, undated ones too. */
  readonly records: Figure;
  /** Their hours. */
  readonly hours: Figure;
  readonly flags: readonly SkillFlag[];
}

/**
 * Hours of one skill group; a record of several groups is split evenly, so that the groups add up to all
 * hours.
 */
export interface GroupHours {
  /** A group of the catalogue, `other` for unknown skills, `unassigned` for records without a skill. */
  readonly group: string;
  readonly hours: Figure;
}

/** What the sidebar's Progress view shows. */
export interface ProgressData {
  readonly revision: number;
  readonly today: CivilDate;
  /** Absent where `logbook.yml` has no dates. */
  readonly clock?: InternshipClock;
  /**
   * Hours planned for that week: `hoursPerWeek` for its work days in the internship without leave, or whole where the
   * dates are not known; absent where nothing is planned because the internship is not on.
   */
  readonly plannedThisWeek?: number;
  /** Of the ISO 8601 week that holds today, Monday to Sunday. */
  readonly hoursThisWeek: Figure;
  /** Of all records that say hours, undated and future-dated ones too. */
  readonly hoursInAll: Figure;
  readonly recordsThisWeek: Figure;
  /** Records of every type, goals and contacts too. */
  readonly recordsInAll: Figure;
  /** Records dated after today: they count under their date and deserve a look. */
  readonly futureRecords: Figure;
  /** Records that lack the date their type has: they count in totals and in no week. */
  readonly undatedRecords: Figure;
  /**
   * Skills with a target, the widest gap between current level (else baseline) and target first, then by
   * name.
   */
  readonly skillsTowardsTarget: readonly SkillProgress[];
  /** How much of the close-out checklist is done; only in the last weeks of the internship and after it. */
  readonly closeOut?: { readonly done: number; readonly count: number };
  /** Files that gave no record. */
  readonly brokenFiles: number;
}

/** What the dashboard shows. */
export interface DashboardData extends Omit<ProgressData, 'skillsTowardsTarget'> {
  /** What the numbers are made of; empty where nothing is left out. */
  readonly filter: RecordFilter;
  /** The same as of today. */
  readonly bounds: RecordBounds;
  /** What may be chosen for the filter, whatever it is now: studies and skill groups that records name, sorted. */
  readonly choices: { readonly studies: readonly string[]; readonly groups: readonly string[] };
  /** Absent where the profile lacks hours or dates, and before the first day. */
  readonly soFar?: HoursSoFar;
  readonly evidenceQuality: EvidenceQuality;
  /** Of the whole logbook as of today: a filter plays no part. */
  readonly goals: GoalSummary;
  /** Title of the internship; absent where `logbook.yml` has none. */
  readonly title?: string;
  /**
   * Mondays of the first and last week of all charts, so that they share an axis (`computeChartWeeks`); `step` weeks
   * stand together as one in skills and metrics where there are many.
   */
  readonly weeks: { readonly first: CivilDate; readonly last: CivilDate; readonly step?: number };
  /** Every skill with evidence, rating or goal: those with a target first, then by hours, then by name. */
  readonly skills: readonly SkillProgress[];
  /** Most hours first, then by group. */
  readonly hoursByGroup: readonly GroupHours[];
  /** Absent where `logbook.yml` has no dates. */
  readonly exposure?: ExposureMap;
  /** The eight domains of the JTF framework. */
  readonly domains?: readonly DomainCoverage[];
  /** Oldest first; none where `logbook.yml` has no dates. */
  readonly workload?: readonly WorkloadWeek[];
  /** What the records count up to over the weeks, as exports print it. */
  readonly metrics?: MetricsData;
  readonly achievements?: AchievementOverview;
  readonly network?: NetworkOverview;
  readonly loops?: LoopsOverview;
}
