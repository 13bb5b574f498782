import type { Chart } from '../../core/chart/chart.ts';
import { layOutMetricChart, widthOfLastValues } from '../../core/chart/metricChart.ts';
import {
  formatBesideName,
  formatChangeFinding,
  formatChangeSize,
  formatMetricFinding,
  formatRole,
} from '../../core/chart/metricWords.ts';
import { layOutSlopeChart } from '../../core/chart/slopeChart.ts';
import type { MetricChange, MetricsData } from '../../core/insight/computeMetrics.ts';
import type { DashboardData } from '../../core/insight/dashboardData.ts';
import type { MetricSeries } from '../../core/insight/metricSeries.ts';
import type { Figure } from '../../core/insight/recordSelection.ts';
import { rowKeys } from '../../core/insight/rowKeys.ts';
import { compareText } from '../../core/text/compareText.ts';
import { isolated, shortText } from '../../core/text/userText.ts';
import type { Words } from '../../core/text/words.ts';
import type { DashboardStrings } from '../../protocol/strings.ts';
import type { DashboardUi } from './dashboardUi.ts';
import { cardStep, computeColumns } from './smallMultiples.ts';

/** One figure or change of the section. */
export interface MetricCardView {
  /** Stable over updates; also that of its table. */
  readonly key: string;
  /** As the user wrote it. */
  readonly name: string;
  readonly finding: string;
  readonly role: string;
  readonly records: Figure;
  readonly chart: Chart;
}

/** Cards of one list, and how many more a button adds. */
export interface MetricCards {
  readonly cards: readonly MetricCardView[];
  readonly hiddenCount: number;
  /** How many the button adds. */
  readonly step: number;
}

/** The section of figures as the user chose to see it. */
export interface MetricCardsView {
  readonly columns: number;
  /** The strongest figures in words, with the records behind each. */
  readonly claims: readonly { readonly text: string; readonly figure: Figure }[];
  readonly series: MetricCards;
  readonly changes: MetricCards;
  readonly changesFinding: string;
}

/** Figures that the finding names. */
const mostClaims = 3;

/** The cards of a content width in pixels. */
export function computeMetricCards(
  metrics: MetricsData,
  { weeks, today, width }: Pick<DashboardData, 'weeks' | 'today'> & { readonly width: number },
  ui: DashboardUi,
  words: Words<DashboardStrings>,
): MetricCardsView {
  const { columns, chartWidth } = computeColumns(width);
  const step = cardStep(columns);
  const series = sortSeries(metrics.series, ui).slice(0, step + ui.moreMetrics);
  const lastValueWidth = widthOfLastValues(series, chartWidth, words);
  const frame = { width: chartWidth, weeks, today, lastValueWidth };
  const changes = metrics.changes.slice(0, step + ui.moreChanges);
  const keys = rowKeys(changes.map(keyOfChange));
  const { better, all } = metrics.changeCounts;
  return {
    columns,
    claims: claimsOf(metrics.series, words),
    series: {
      cards: series.map((one) => seriesCard(one, layOutMetricChart(one, frame, words), words)),
      hiddenCount: metrics.series.length - series.length,
      step,
    },
    changes: {
      cards: changes.map((change, place) =>
        changeCard(change, keys[place] ?? '', layOutSlopeChart(change, chartWidth, words), words),
      ),
      hiddenCount: metrics.changes.length - changes.length,
      step,
    },
    changesFinding: words.counted('metrics.changesFindingOne', 'metrics.changesFindingMany', all, {
      better: words.number(better),
    }),
  };
}

/** The strongest figures, those that the user performed or led alone before what others had a part in. */
function claimsOf(
  series: readonly MetricSeries[],
  words: Words<DashboardStrings>,
): MetricCardsView['claims'] {
  const own = series.filter(isOwn);
  const others = series.filter((one) => !isOwn(one));
  return [...own, ...others].slice(0, mostClaims).map((one) => ({
    text: words.text(isOwn(one) ? 'metrics.claim' : 'metrics.claimBy', {
      figure: formatBesideName(one, one.name, one.unit, words),
      name: isolated(shortText(one.name)),
      role: formatRole(one, words),
    }),
    figure: one.records,
  }));
}

function isOwn({ role, teamSize }: MetricSeries): boolean {
  return teamSize === undefined && (role === 'performed' || role === 'led');
}

function sortSeries(series: readonly MetricSeries[], { metricSort }: DashboardUi): readonly MetricSeries[] {
  if (metricSort === 'records') return series;
  return [...series].sort((a, b) => compareText(b.lastDate, a.lastDate));
}

function seriesCard(series: MetricSeries, chart: Chart, words: Words<DashboardStrings>): MetricCardView {
  const { name, unit, kind, role, teamSize = 1, records } = series;
  return {
    key: ['metric', name, unit, kind, role, teamSize].join('/'),
    name,
    finding: formatMetricFinding(series, words),
    role: formatRole(series, words),
    records,
    chart,
  };
}

/** Without the values: a card whose record is edited stays the card that it is. */
function keyOfChange({ name, unit, role, teamSize = 1 }: MetricChange): string {
  return ['change', name, unit, role, teamSize].join('/');
}

function changeCard(
  change: MetricChange,
  key: string,
  chart: Chart,
  words: Words<DashboardStrings>,
): MetricCardView {
  const { name, count, selection } = change;
  return {
    key,
    name,
    finding: `${formatChangeFinding(change, words)} · ${formatChangeSize(change, words)}`,
    role: formatRole(change, words),
    records: { value: count, selection },
    chart,
  };
}
