import { computeEvidenceTop } from '../../core/chart/evidenceBars.ts';
import { computeSkillChart, type SkillChart } from '../../core/chart/skillChart.ts';
import type { DashboardData, SkillFlag, SkillProgress } from '../../core/insight/dashboardData.ts';
import { formatFinding, hasReachedTarget } from '../../core/insight/skillFinding.ts';
import type { Words } from '../../core/text/words.ts';
import type { DashboardStrings } from '../../protocol/strings.ts';
import type { DashboardUi } from './dashboardUi.ts';
import { sortSkills } from './skillOrder.ts';

/** One skill of the small multiples. */
export interface SkillCardView {
  readonly skill: SkillProgress;
  readonly finding: string;
  readonly hasReachedTarget: boolean;
  readonly flags: readonly { readonly flag: SkillFlag; readonly words: string }[];
  readonly chart: SkillChart;
  readonly isTableOpen: boolean;
}

/** The small multiples with what steers them. */
export interface SmallMultiples {
  readonly columns: number;
  /** Sentences that sum the section up. */
  readonly summary: readonly string[];
  readonly cards: readonly SkillCardView[];
  /** Skills that are not shown, and how many "Show more" adds. */
  readonly hiddenCount: number;
  readonly step: number;
}

/** Space between two charts, and the least and greatest number of pixels a chart likes to have. */
export const chartGap = 40;
const narrowestChart = 288;
const mostColumns = 5;
/** Cards that are shown at first: a glance of the page, in whole rows where there are several columns. */
const firstOfOneColumn = 5;
const firstOfSeveral = 6;
const firstRows = 2;

/** Columns and width of the charts that fit a content width in pixels. */
export function computeColumns(width: number): { readonly columns: number; readonly chartWidth: number } {
  const columns = Math.min(
    mostColumns,
    Math.max(1, Math.floor((width + chartGap) / (narrowestChart + chartGap))),
  );
  return { columns, chartWidth: Math.floor((width - chartGap * (columns - 1)) / columns) };
}

/** How many cards are shown at first, and how many more each time. */
export function cardStep(columns: number): number {
  return columns === 1 ? firstOfOneColumn : Math.max(firstOfSeveral, firstRows * columns);
}

/** The small multiples of a content width in pixels, as the user chose to see them. */
export function computeSmallMultiples(
  data: DashboardData,
  ui: DashboardUi,
  width: number,
  { words }: { readonly words: Words<DashboardStrings> },
): SmallMultiples {
  const sorted = sortSkills(data.skills, ui.sort, words);
  const { columns, chartWidth } = computeColumns(width);
  const step = cardStep(columns);
  const shown = sorted.slice(0, step + ui.moreSkills);
  const frame = {
    width: chartWidth,
    weeks: data.weeks,
    today: data.today,
    measure: ui.measure,
    evidenceTop: computeEvidenceTop(data.skills, ui.measure, data.weeks),
  };
  return {
    columns,
    summary: computeSummary(data.skills, words),
    cards: shown.map((skill) => ({
      skill,
      finding: formatFinding(skill, words),
      hasReachedTarget: hasReachedTarget(skill),
      flags: skill.flags.map((flag) => ({ flag, words: words.text(`flag.${flag}`) })),
      chart: computeSkillChart(skill, frame, words),
      isTableOpen: ui.openTables.includes(skill.skillId),
    })),
    hiddenCount: sorted.length - shown.length,
    step,
  };
}

function computeSummary(skills: readonly SkillProgress[], words: Words<DashboardStrings>): readonly string[] {
  if (skills.length === 0) return [];
  const count = words.counted('skills.countOne', 'skills.countMany', skills.length);
  const withTarget = skills.filter((skill) => skill.target !== undefined);
  const flagged = skills.filter((skill) => skill.flags.length > 0).length;
  const targets =
    withTarget.length === 0
      ? words.text('skills.noTargets')
      : words.counted('skills.reachedOne', 'skills.reachedMany', withTarget.length, {
          reached: words.number(withTarget.filter(hasReachedTarget).length),
        });
  return flagged === 0
    ? [count, targets]
    : [count, targets, words.counted('skills.flaggedOne', 'skills.flaggedMany', flagged)];
}
