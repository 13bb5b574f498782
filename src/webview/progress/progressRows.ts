import type { ProgressData, SkillProgress } from '../../core/insight/dashboardData.ts';
import { levels } from '../../core/records/fieldDefinition.ts';
import type { ProgressStrings } from '../../protocol/strings.ts';
import { formatChartTitle, formatFinding, hasReachedTarget, levelStep } from '../page/finding.ts';
import type { Words } from '../page/words.ts';

/** One step of a skill's bar. */
export type SegmentKind = 'filled' | 'missing' | 'beyond';

/** A skill as a small bar of four steps. */
export interface SkillRow {
  readonly skill: SkillProgress;
  readonly finding: string;
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
  readonly hiddenCount: number;
  /** `3 of 8 reached` */
  readonly summary: string;
}

/** Size of the view in pixels. */
export interface ViewSize {
  readonly width: number;
  readonly height: number;
}

/** From here on a row has one line, and the figures stand side by side. */
export const wideView = 264;
/** Height of everything but the rows, and of a row, as `media/progress.css` lays them out. */
const heightAround = { narrow: 190, wide: 160 };
const rowHeights = { narrow: 33, wide: 24 };
/** Fewer would say too little, more belong to the dashboard. */
const fewestRows = 2;
const mostRows = 12;

/** As many skills as fit without a scroll bar, the widest gap first. */
export function computeSkillRows(
  data: ProgressData,
  size: ViewSize,
  words: Words<ProgressStrings>,
): SkillRows {
  const layout = size.width >= wideView ? 'wide' : 'narrow';
  const room = Math.floor((size.height - heightAround[layout]) / rowHeights[layout]);
  const count = Math.min(mostRows, Math.max(fewestRows, room));
  const skills = data.skillsTowardsTarget;
  return {
    rows: skills.slice(0, count).map((skill) => computeSkillRow(skill, words)),
    hiddenCount: Math.max(0, skills.length - count),
    summary: words.text('progress.reached', {
      reached: words.number(skills.filter(hasReachedTarget).length),
      count: words.number(skills.length),
    }),
  };
}

function computeSkillRow(skill: SkillProgress, words: Words<ProgressStrings>): SkillRow {
  const current = levelStep(skill.current ?? 'none');
  const target = levelStep(skill.target ?? 'none');
  return {
    skill,
    finding: formatFinding(skill, words),
    label: formatChartTitle(skill, words),
    hasReachedTarget: hasReachedTarget(skill),
    segments: levels.slice(1).map((_level, step) => {
      if (step < current) return 'filled';
      return step < target ? 'missing' : 'beyond';
    }),
    targetStep: target,
  };
}
