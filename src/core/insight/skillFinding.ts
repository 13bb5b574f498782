import type { FindingStrings } from '../chart/chartStrings.ts';
import { type Level, levels } from '../records/fieldDefinition.ts';
import { isolated } from '../text/userText.ts';
import type { Words } from '../text/words.ts';
import type { SkillToday } from './dashboardData.ts';

/** Steps from no skill (0) to the highest level (4). */
export function levelStep(level: Level): number {
  return levels.indexOf(level);
}

/**
 * Steps that are missing to the target: 0 or less when it is reached, `undefined` without a target.
 *
 * A skill without a stated level counts from its baseline, else from nothing.
 */
export function targetGap(skill: SkillToday): number | undefined {
  if (skill.target === undefined) return undefined;
  return levelStep(skill.target) - levelStep(skill.current ?? skill.baseline ?? 'none');
}

/** Whether a level is stated and is not below the target. */
export function hasReachedTarget(skill: SkillToday): boolean {
  return skill.current !== undefined && (targetGap(skill) ?? 1) <= 0;
}

/** What a skill's figures say, e.g. `skilled, target reached`. */
export function formatFinding(skill: SkillToday, words: Words<FindingStrings>): string {
  const { current, target } = skill;
  if (current === undefined) {
    return target === undefined
      ? words.text('finding.nothing')
      : words.text('finding.targetOnly', { target: words.text(`level.${target}`) });
  }
  const facts = { level: words.text(`level.${current}`) };
  if (target === undefined) return words.text('finding.noTarget', facts);
  const gap = levelStep(target) - levelStep(current);
  if (gap === 0) return words.text('finding.reached', facts);
  const steps = { ...facts, steps: words.number(Math.abs(gap)) };
  return gap < 0
    ? words.counted('finding.aboveOne', 'finding.aboveMany', -gap, steps)
    : words.counted('finding.belowOne', 'finding.belowMany', gap, steps);
}

/** The finding with the skill and its records: a chart's title for speech. */
export function formatChartTitle(skill: SkillToday, words: Words<FindingStrings>): string {
  return words.text('chart.title', {
    skill: isolated(skill.name),
    finding: formatFinding(skill, words),
    records: words.records(skill.records.value),
  });
}
