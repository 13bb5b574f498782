import type { SkillToday } from '../../core/insight/dashboardData.ts';
import { formatChartTitle, hasReachedTarget, levelStep } from '../../core/insight/skillFinding.ts';
import { levels } from '../../core/records/fieldDefinition.ts';
import type { Words } from '../../core/text/words.ts';
import type { ProgressPageData } from '../../protocol/progress.ts';
import type { ProgressStrings } from '../../protocol/strings.ts';

/** One step of a skill's bar. */
export type SegmentKind = 'filled' | 'missing' | 'beyond';

/** A skill as a small bar of four steps. */
export interface SkillRow {
  readonly skill: SkillToday;
  /** Spoken. */
  readonly label: string;
  readonly hasReachedTarget: boolean;
  /** Exposed, fundamental, skilled, advanced. */
  readonly segments: readonly SegmentKind[];
  /** Steps before the target's tick, 0-4. */
  readonly targetStep: number;
}

/** The skills that fit. */
export interface SkillRows {
  readonly rows: readonly SkillRow[];
  /** `3 of 8 targets met` */
  readonly summary: string;
}

/** The first skills of those towards a target, the widest gap first. */
export function computeSkillRows(
  data: Pick<ProgressPageData, 'skillsTowardsTarget'>,
  count: number,
  words: Words<ProgressStrings>,
): SkillRows {
  const skills = data.skillsTowardsTarget;
  return {
    rows: skills.slice(0, count).map((skill) => computeSkillRow(skill, words)),
    summary: words.counted('progress.reachedOne', 'progress.reachedMany', skills.length, {
      reached: words.number(skills.filter(hasReachedTarget).length),
    }),
  };
}

function computeSkillRow(skill: SkillToday, words: Words<ProgressStrings>): SkillRow {
  const current = levelStep(skill.current ?? 'none');
  const target = levelStep(skill.target ?? 'none');
  return {
    skill,
    label: formatChartTitle(skill, words),
    hasReachedTarget: hasReachedTarget(skill),
    segments: levels.slice(1).map((_level, step) => {
      if (step < current) return 'filled';
      return step < target ? 'missing' : 'beyond';
    }),
    targetStep: target,
  };
}
