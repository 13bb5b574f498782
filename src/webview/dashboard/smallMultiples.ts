import { computeEvidenceTop } from '../../core/chart/evidenceBars.ts';
import { computeSkillChart, type SkillChart } from '../../core/chart/skillChart.ts';
import { dayNumber } from '../../core/dates/dayNumber.ts';
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
  /** Skills that "Show more" would add. */
  readonly hiddenCount: number;
}

/** Space between two charts, and the least and greatest number of pixels a chart likes to have. */
export const chartGap = 40;
const narrowestChart = 288;
const mostColumns = 5;
/** Nodes of the page that the cards may take together, and those of one card without its weeks. */
const nodeBudget = 2_500;
const nodesOfCard = 45;
/** Charts that are shown at first even where few say much. */
const fewestCards = 12;

/** Columns and width of the charts that fit a content width in pixels. */
export function computeColumns(width: number): { readonly columns: number; readonly chartWidth: number } {
  const columns = Math.min(
    mostColumns,
    Math.max(1, Math.floor((width + chartGap) / (narrowestChart + chartGap))),
  );
  return { columns, chartWidth: Math.floor((width - chartGap * (columns - 1)) / columns) };
}

/**
 * How many charts are shown at first, and how many more each time: as many as skills that say something (a target,
 * a level, a flag), at least a dozen, but not so many that a long internship drowns the page in nodes.
 */
export function firstCardCount({ skills, weeks }: Pick<DashboardData, 'skills' | 'weeks'>): number {
  const weekCount = (dayNumber(weeks.last) - dayNumber(weeks.first)) / 7 + 1;
  const most = Math.max(fewestCards / 2, Math.floor(nodeBudget / (nodesOfCard + weekCount)));
  const telling = skills.filter(
    ({ target, current, flags }) => target !== undefined || current !== undefined || flags.length > 0,
  ).length;
  return Math.min(most, Math.max(fewestCards, telling));
}

/** The small multiples of a content width in pixels, as the user chose to see them. */
export function computeSmallMultiples(
  data: DashboardData,
  ui: DashboardUi,
  width: number,
  { words }: { readonly words: Words<DashboardStrings> },
): SmallMultiples {
  const sorted = sortSkills(data.skills, ui.sort, words);
  const shown = sorted.slice(0, firstCardCount(data) + ui.moreSkills);
  const { columns, chartWidth } = computeColumns(width);
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
  };
}

function computeSummary(skills: readonly SkillProgress[], words: Words<DashboardStrings>): readonly string[] {
  if (skills.length === 0) return [];
  const withTarget = skills.filter((skill) => skill.target !== undefined);
  const flagged = skills.filter((skill) => skill.flags.length > 0).length;
  const targets =
    withTarget.length === 0
      ? words.text('skills.noTargets')
      : words.text('skills.reached', {
          reached: words.number(withTarget.filter(hasReachedTarget).length),
          count: words.number(withTarget.length),
        });
  return flagged === 0
    ? [targets]
    : [targets, words.counted('skills.flaggedOne', 'skills.flaggedMany', flagged)];
}
