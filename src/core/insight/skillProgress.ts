import type { LogbookView } from '../index/logbookContents.ts';
import { compareText } from '../text/compareText.ts';
import { confine } from './confine.ts';
import type { SkillProgress, WeekEvidence } from './dashboardData.ts';
import { mondayOf, sundayOf } from './isoWeek.ts';
import type { LogbookTally, SkillTally } from './logbookTally.ts';
import { roundHours } from './recordHours.ts';
import type { RecordBounds } from './recordSelection.ts';
import { computeSkillFlags } from './skillFlags.ts';
import { computeLevels, levelRank, targetGoal } from './skillLevels.ts';

/**
 * Progress of every skill with evidence, a rating or a target: those with a target first, then by hours, then
 * by name.
 */
export function computeSkillProgress(view: LogbookView, tally: LogbookTally): readonly SkillProgress[] {
  return [...tally.skillsById.values()]
    .map((skill) => progressOf(skill, view, tally))
    .sort(byTargetThenHours);
}

/**
 * The skills with the evidence of a filtered view: levels, targets and flags stay as they are today, for a rating or a
 * goal holds whenever it was written. Skills outside the group of the bounds, and those with neither evidence within
 * them nor a target, are left out.
 *
 * @param filtered - progress of the filtered view.
 */
export function skillsWithin(
  skills: readonly SkillProgress[],
  filtered: readonly SkillProgress[],
  bounds: RecordBounds,
): readonly SkillProgress[] {
  const { group } = bounds;
  const filteredById = new Map(filtered.map((skill) => [skill.skillId, skill]));
  return skills
    .filter((skill) => group === undefined || skill.group === group)
    .map((skill) => {
      const found = filteredById.get(skill.skillId);
      const { evidence, records, hours } = found ?? {
        evidence: [],
        records: { ...skill.records, value: 0 },
        hours: { ...skill.hours, value: 0 },
      };
      return { ...skill, ...confine({ evidence, records, hours }, bounds) };
    })
    .filter(({ records, target }) => records.value > 0 || target !== undefined)
    .sort(byTargetThenHours);
}

function byTargetThenHours(a: SkillProgress, b: SkillProgress): number {
  return (
    Number(b.target !== undefined) - Number(a.target !== undefined) ||
    b.hours.value - a.hours.value ||
    compareText(a.name, b.name) ||
    compareText(a.skillId, b.skillId)
  );
}

/**
 * The skills with a target, the widest gap between current level (else baseline) and target first, then by
 * name.
 */
export function towardsTarget(skills: readonly SkillProgress[]): readonly SkillProgress[] {
  return skills
    .filter(({ target }) => target !== undefined)
    .sort((a, b) => gapOf(b) - gapOf(a) || compareText(a.name, b.name) || compareText(a.skillId, b.skillId));
}

function gapOf({ target, current, baseline }: SkillProgress): number {
  return levelRank(target ?? 'none') - levelRank(current ?? baseline ?? 'none');
}

function progressOf(skill: SkillTally, view: LogbookView, tally: LogbookTally): SkillProgress {
  const { skillId, evidence, work } = skill;
  const { today, contents } = view;
  const levels = computeLevels(skill, view, tally);
  const goal = targetGoal(skill.goals);
  const current = levels.filter(({ date }) => date <= today).at(-1)?.level ?? goal?.baseline;
  const due = goal?.due ?? contents.profile.end;
  const selection = { skills: [skillId], evidence: true } as const;
  return {
    skillId,
    name: tally.recordSkills.nameOf(skillId),
    group: tally.recordSkills.groupOf(skillId),
    ...(goal && { baseline: goal.baseline ?? 'none', goalId: goal.id }),
    ...(goal?.target && { target: goal.target }),
    ...(goal && due && { due }),
    ...(current && { current }),
    levels: levels.map(({ date, level, source, id }) => ({ date, level, source, selection: { ids: [id] } })),
    evidence: evidenceByWeek(skill),
    records: { value: evidence.records, selection },
    hours: { value: roundHours(evidence.hours), selection: { ...selection, withHours: true } },
    flags: computeSkillFlags({ levels, work, today }),
  };
}

function evidenceByWeek({ skillId, evidenceByWeek }: SkillTally): readonly WeekEvidence[] {
  const weeks = [...evidenceByWeek].sort(([a], [b]) => a - b);
  return weeks.map(([number, { records, hours }]) => {
    const [from, to] = [mondayOf(number), sundayOf(number)];
    const selection = { skills: [skillId], evidence: true, from, to } as const;
    return {
      week: from,
      records: { value: records, selection },
      hours: { value: roundHours(hours), selection: { ...selection, withHours: true } },
    };
  });
}
