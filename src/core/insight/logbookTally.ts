import type { CivilDate } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import type { Level } from '../records/fieldDefinition.ts';
import type { LogbookRecord, RecordOf, StoredRecord } from '../records/logbookRecord.ts';
import type { LogbookProfile } from '../records/profile.ts';
import { recordTypeDefinition } from '../records/recordTypes.ts';
import { epochDayOf, weekNumberOf } from './isoWeek.ts';
import { isUndated } from './isUndated.ts';
import { hoursOf } from './recordHours.ts';
import { isEvidence, type RecordSkills, recordSkillsOf } from './recordSkills.ts';

/** How many records, and their hours. */
export interface WorkSum {
  records: number;
  hours: number;
}

/** A dated record that shows work on a skill. */
export interface DatedWork {
  readonly path: string;
  readonly epochDay: number;
  readonly hours: number;
}

/** A dated record's rating of a skill. */
export interface DatedRating {
  readonly source: 'self-rating' | 'feedback';
  readonly path: string;
  readonly id: string;
  readonly date: CivilDate;
  readonly level: Level;
}

/** Everything that the records say of one skill. */
export interface SkillTally {
  readonly skillId: string;
  /** All evidence, undated too. */
  readonly evidence: WorkSum;
  /** Evidence by week number (`weekNumberOf`). */
  readonly evidenceByWeek: Map<number, WorkSum>;
  readonly work: DatedWork[];
  readonly ratings: DatedRating[];
  /** Skill goals with a target. */
  readonly goals: RecordOf<'goal'>[];
}

/** What one walk over the records of a view adds up; all numbers of the views come from here. */
export class LogbookTally {
  readonly recordSkills: RecordSkills;
  readonly all: WorkSum = { records: 0, hours: 0 };
  readonly thisWeek: WorkSum = { records: 0, hours: 0 };
  readonly future: WorkSum = { records: 0, hours: 0 };
  readonly undated: WorkSum = { records: 0, hours: 0 };
  /** Dated in the internship, today at the latest; none where the profile lacks its dates. */
  readonly soFar: WorkSum = { records: 0, hours: 0 };
  readonly hoursByGroup = new Map<string, number>();
  readonly skillsById = new Map<string, SkillTally>();
  /** Numbers of the weeks that hold a record of a type with a day: a programme noted long before is no week of work. */
  readonly weekNumbers = new Set<number>();
  /** Date of the earliest record; absent where none has one. */
  firstDate: CivilDate | undefined;

  readonly #today: CivilDate;
  readonly #internship: Pick<LogbookProfile, 'start' | 'end'>;
  readonly #thisWeekNumber: number;
  readonly #epochDaysByDate = new Map<CivilDate, number>();

  constructor({ contents, today }: LogbookView) {
    this.recordSkills = recordSkillsOf(contents);
    this.#today = today;
    this.#internship = contents.profile;
    this.#thisWeekNumber = weekNumberOf(epochDayOf(today));
    for (const stored of contents.records) this.#add(stored);
  }

  #add(stored: StoredRecord): void {
    const { record } = stored;
    const hours = hoursOf(record);
    addWork(this.all, hours);
    if (record.date === undefined) {
      if (isUndated(record)) addWork(this.undated, hours);
    } else {
      this.#addDate(record.date, hours, recordTypeDefinition(record.type).dated);
    }
    const hasEvidence = isEvidence(record);
    const skillIds = hours > 0 || hasEvidence ? this.recordSkills.of(record) : [];
    if (hours > 0) this.#addGroupHours(skillIds, hours);
    if (hasEvidence && skillIds.length > 0) this.#addEvidence(stored, skillIds, hours);
    this.#addStatements(stored);
  }

  #addDate(date: CivilDate, hours: number, isDay: boolean): void {
    const week = weekNumberOf(this.#epochDayOf(date));
    if (isDay) this.weekNumbers.add(week);
    if (week === this.#thisWeekNumber) addWork(this.thisWeek, hours);
    if (date > this.#today) addWork(this.future, hours);
    else if (this.#isInInternship(date)) addWork(this.soFar, hours);
    if (this.firstDate === undefined || date < this.firstDate) this.firstDate = date;
  }

  #isInInternship(date: CivilDate): boolean {
    const { start, end } = this.#internship;
    return start !== undefined && end !== undefined && date >= start && date <= end;
  }

  #addGroupHours(skillIds: readonly string[], hours: number): void {
    const groups = this.recordSkills.groupsOfSkills(skillIds);
    for (const group of groups) {
      this.hoursByGroup.set(group, (this.hoursByGroup.get(group) ?? 0) + hours / groups.length);
    }
  }

  #addEvidence({ path, record }: StoredRecord, skillIds: readonly string[], hours: number): void {
    const epochDay = record.date === undefined ? undefined : this.#epochDayOf(record.date);
    for (const skillId of skillIds) addEvidence(this.#skillOf(skillId), { path, epochDay, hours });
  }

  #addStatements({ path, record }: StoredRecord): void {
    const { date } = record;
    if (date !== undefined && record.ratings !== undefined) {
      const source = record.type === 'feedback' ? 'feedback' : 'self-rating';
      for (const [word, level] of Object.entries(record.ratings)) {
        const skill = this.#skillOf(this.recordSkills.idOf(word));
        skill.ratings.push({ source, path, id: record.id, date, level });
      }
    }
    if (isTargetGoal(record)) this.#skillOf(this.recordSkills.idOf(record.skill)).goals.push(record);
  }

  #skillOf(skillId: string): SkillTally {
    let skill = this.skillsById.get(skillId);
    if (skill === undefined) {
      const evidence = { records: 0, hours: 0 };
      skill = { skillId, evidence, evidenceByWeek: new Map(), work: [], ratings: [], goals: [] };
      this.skillsById.set(skillId, skill);
    }
    return skill;
  }

  #epochDayOf(date: CivilDate): number {
    let epochDay = this.#epochDaysByDate.get(date);
    if (epochDay === undefined) {
      epochDay = epochDayOf(date);
      this.#epochDaysByDate.set(date, epochDay);
    }
    return epochDay;
  }
}

type TargetGoal = RecordOf<'goal'> & { readonly skill: string; readonly target: Level };

/** Whether a record is a goal that sets a target for a skill; one that was dropped sets none. */
function isTargetGoal(record: LogbookRecord): record is TargetGoal {
  return (
    record.type === 'goal' &&
    (record.kind ?? 'skill') === 'skill' &&
    record.skill !== undefined &&
    record.target !== undefined &&
    record.status !== 'dropped'
  );
}

function addWork(sum: WorkSum, hours: number): void {
  sum.records++;
  sum.hours += hours;
}

interface Work {
  readonly path: string;
  readonly epochDay: number | undefined;
  readonly hours: number;
}

function addEvidence(skill: SkillTally, { path, epochDay, hours }: Work): void {
  addWork(skill.evidence, hours);
  if (epochDay === undefined) return;
  skill.work.push({ path, epochDay, hours });
  const weekNumber = weekNumberOf(epochDay);
  const week = skill.evidenceByWeek.get(weekNumber);
  if (week === undefined) skill.evidenceByWeek.set(weekNumber, { records: 1, hours });
  else addWork(week, hours);
}
