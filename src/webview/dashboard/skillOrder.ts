import type { SkillProgress } from '../../core/insight/dashboardData.ts';
import { targetGap } from '../../core/insight/skillFinding.ts';
import type { Words } from '../../core/text/words.ts';
import type { DashboardStrings } from '../../protocol/strings.ts';
import type { SkillSort } from './dashboardUi.ts';

/** The skills in the order chosen; of equal gaps the one with more records first, else by name. */
export function sortSkills(
  skills: readonly SkillProgress[],
  sort: SkillSort,
  words: Words<DashboardStrings>,
): readonly SkillProgress[] {
  const byName = (left: SkillProgress, right: SkillProgress): number => words.compare(left.name, right.name);
  const orders: Readonly<Record<SkillSort, (left: SkillProgress, right: SkillProgress) => number>> = {
    gap: (left, right) =>
      rankOfGap(right) - rankOfGap(left) || right.records.value - left.records.value || byName(left, right),
    recency: (left, right) =>
      compareTexts(latestEvidence(right), latestEvidence(left)) || byName(left, right),
    name: byName,
  };
  return [...skills].sort(orders[sort]);
}

/** Skills without a target come after all that have one: those that deserve a second look, then those with a stated level. */
function rankOfGap(skill: SkillProgress): number {
  return targetGap(skill) ?? (skill.flags.length > 0 ? -10 : skill.current === undefined ? -12 : -11);
}

/** Monday of the latest week with evidence; empty where there is none. */
function latestEvidence(skill: SkillProgress): string {
  return skill.evidence.filter((week) => week.records.value > 0).at(-1)?.week ?? '';
}

function compareTexts(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
