import type { LevelPoint, SkillProgress, WeekEvidence } from '../../src/core/insight/dashboardData.ts';
import type { Level } from '../../src/core/records/fieldDefinition.ts';
import { aDate } from './builders.ts';

/** A skill without evidence, level or target, but for what a test says. */
export function aSkillProgress(parts: Partial<SkillProgress> = {}): SkillProgress {
  return {
    skillId: 'sas.macro',
    name: 'SAS macro language',
    group: 'sas',
    levels: [],
    evidence: [],
    records: { value: 0, selection: { skills: ['sas.macro'] } },
    hours: { value: 0, selection: { skills: ['sas.macro'], withHours: true } },
    flags: [],
    ...parts,
  };
}

/** A stated level; a self-rating unless the test says otherwise. */
export function aLevelPoint(
  date: string,
  level: Level,
  source: LevelPoint['source'] = 'self-rating',
): LevelPoint {
  return { date: aDate(date), level, source, selection: { ids: [`${date} ${level}`] } };
}

/** Evidence of the week that starts on a Monday. */
export function aWeekEvidence(monday: string, records: number, hours: number): WeekEvidence {
  const week = aDate(monday);
  return {
    week,
    records: { value: records, selection: { from: week, ids: ['records'] } },
    hours: { value: hours, selection: { from: week, ids: ['hours'] } },
  };
}
