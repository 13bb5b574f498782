import type { CivilDate } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { type Level, levels } from '../records/fieldDefinition.ts';
import type { RecordOf } from '../records/logbookRecord.ts';
import { compareText } from '../text/compareText.ts';
import type { LevelPoint } from './dashboardData.ts';
import type { LogbookTally, SkillTally } from './logbookTally.ts';

/** 0 for `none` to 4 for `advanced`. */
export function levelRank(level: Level): number {
  return levels.indexOf(level);
}

/** A level point with the record that states it. */
export interface StatedLevel {
  readonly date: CivilDate;
  readonly level: Level;
  readonly source: LevelPoint['source'];
  readonly id: string;
  /** Tells copies of one file apart; absent for a goal's baseline. */
  readonly path?: string;
}

/**
 * The goal that sets a skill's target: the highest target, then the earliest due date, then the smallest id.
 */
export function targetGoal(goals: readonly RecordOf<'goal'>[]): RecordOf<'goal'> | undefined {
  return [...goals].sort(byTargetThenDue)[0];
}

const never = '9999-12-31';

function byTargetThenDue(a: RecordOf<'goal'>, b: RecordOf<'goal'>): number {
  const higherTarget = levelRank(b.target ?? 'none') - levelRank(a.target ?? 'none');
  return higherTarget || compareText(a.due ?? never, b.due ?? never) || compareText(a.id, b.id);
}

/**
 * Levels stated for a skill, oldest first; of one day the baseline first, then by id.
 *
 * A goal's baseline stands at the internship's start, or else at the first dated record: before it there is
 * nothing to compare with. A baseline that the goal does not write is no statement and gives no point;
 * ratings without a date cannot be placed and give none either.
 */
export function computeLevels(
  skill: SkillTally,
  view: LogbookView,
  tally: LogbookTally,
): readonly StatedLevel[] {
  const { ratings } = skill;
  const baseline = baselineOf(skill, view.contents.profile.start ?? tally.firstDate);
  return (baseline === undefined ? ratings : [baseline, ...ratings]).sort(
    (a, b) =>
      compareText(a.date, b.date) ||
      Number(b.source === 'goal') - Number(a.source === 'goal') ||
      compareText(a.id, b.id) ||
      compareText(a.path ?? '', b.path ?? ''),
  );
}

function baselineOf(skill: SkillTally, date: CivilDate | undefined): StatedLevel | undefined {
  const goal = targetGoal(skill.goals);
  if (goal?.baseline === undefined || date === undefined) return undefined;
  return { date, level: goal.baseline, source: 'goal', id: goal.id };
}
