import type { CivilDate } from '../dates/civilDate.ts';
import { dayNumber } from '../dates/dayNumber.ts';
import type { MetricSeries, MetricWeek } from '../insight/metricSeries.ts';
import { findUnit } from '../metrics/units.ts';
import { isolated } from '../text/userText.ts';
import type { Chart, ChartTable } from './chart.ts';
import { chartColours } from './chartColours.ts';
import type { ChartMark } from './chartMark.ts';
import type { ChartWords } from './chartWords.ts';
import { type BarPanel, formatBar } from './formatBar.ts';
import { linearScale } from './linearScale.ts';
import { formatAmount, formatMetricTitle, formatWithUnit } from './metricWords.ts';
import { roomBesideLine } from './roomBesideLine.ts';
import { roundPixels } from './roundPixels.ts';
import { roundEnd } from './roundSteps.ts';
import type { SvgElement } from './svgElement.ts';
import { chartText, shape } from './svgShapes.ts';
import { estimateWidth, fitText } from './textWidth.ts';
import { type AxisWeeks, computeTimeAxis, type TimeAxis } from './timeAxis.ts';
import { formatEach, formatRun, formatRunHead } from './weekRunWords.ts';

/** What all charts of figures on a page share. */
export interface MetricFrame {
  /** Pixels. */
  readonly width: number;
  readonly weeks: AxisWeeks;
  readonly today: CivilDate;
  /** Room for the last values right of their lines, in pixels (`widthOfLastValues`). */
  readonly lastValueWidth: number;
}

const chartHeight = 174;
const tickY = 170;
const linePanel: BarPanel = { top: 20, bottom: 104 };
const barPanel: BarPanel = { top: 128, bottom: 156 };
/** The line of a latest value has no bars below it. */
const wholePanel: BarPanel = { top: linePanel.top, bottom: barPanel.bottom };
/** The air around the last value, in pixels. */
const wordAir = 12;
/** Most of the width that the last value may take beside the line; a longer one stands above it. */
const mostBeside = 0.4;
/** Weeks with records above which two rows of marks would be too many to walk through. */
const mostDoubleMarks = 30;

/** What the parts of one chart are drawn from. */
interface Layout {
  readonly series: MetricSeries;
  readonly frame: MetricFrame;
  readonly words: ChartWords;
  readonly axis: TimeAxis;
  /** End of the days that are over. */
  readonly todayX: number;
  readonly panel: BarPanel;
  /** Height of a total. */
  readonly height: (value: number) => number;
  /** Number at the top of the line's panel. */
  readonly top: number;
  /** Weeks on the axis. */
  readonly weeks: readonly MetricWeek[];
}

/**
 * A figure over the weeks: what it came to as a line, over what each week added as bars. A ratio has the line of its
 * base above its own; the latest value has steps and no bars.
 */
export function layOutMetricChart(series: MetricSeries, frame: MetricFrame, words: ChartWords): Chart {
  const layout = placeParts(series, frame, words);
  const { axis } = layout;
  const bars = series.kind === 'latest' ? undefined : barsOf(layout);
  return {
    title: formatMetricTitle(series, words),
    width: frame.width,
    height: chartHeight,
    shapes: [
      ...lineShapes(layout),
      ...(bars?.shapes ?? []),
      ...axis.ticks.map(({ x, label }) => chartText({ x, y: tickY, text: label })),
    ],
    marks: [...totalMarks(layout), ...(bars?.marks ?? [])],
    table: tableOf(series, frame, words),
  };
}

function placeParts(series: MetricSeries, frame: MetricFrame, words: ChartWords): Layout {
  const axis = computeTimeAxis(frame.weeks, [0, roomBesideLine(frame, frame.lastValueWidth)], words);
  const panel = series.kind === 'latest' ? wholePanel : linePanel;
  const top = roundTop(series.weeks.flatMap(({ total, of = 0 }) => [total.value, of]));
  const scale = linearScale([0, top], [panel.bottom, panel.top]);
  return {
    series,
    frame,
    words,
    axis,
    todayX: axis.place(dayNumber(frame.today) + 1),
    panel,
    height: (value) => roundPixels(scale(value)),
    top,
    weeks: series.weeks.filter(({ week }) => week >= frame.weeks.first && week <= frame.weeks.last),
  };
}

/**
 * Room that the last values take right of their lines, so that all charts share an axis; one that is too wide for it
 * stands above its line.
 *
 * @param width - that of a chart, in pixels.
 */
export function widthOfLastValues(series: readonly MetricSeries[], width: number, words: ChartWords): number {
  const most = width * mostBeside;
  return series
    .map((one) => estimateWidth(lastLabel(one, width, words), true) + wordAir)
    .reduce((widest, own) => (own <= most ? Math.max(widest, own) : widest), 0);
}

function lastLabel(series: MetricSeries, width: number, words: ChartWords): string {
  const { unit, value, to, qualifier } = series;
  // The axis says what is counted; times are read with their unit.
  const format = findUnit(unit)?.measures === 'time' ? formatWithUnit : formatAmount;
  const whole = format(series, unit, words);
  const isShort = estimateWidth(whole, true) + wordAir <= width * mostBeside;
  // The finding above the chart says of how many.
  return isShort ? whole : format({ value, to, qualifier }, unit, words);
}

/** A round number that no value passes; at least 1. */
function roundTop(values: readonly number[]): number {
  const most = values.reduce((greatest, value) => Math.max(greatest, value), 0);
  return roundEnd(most === 0 ? 1 : most, 4);
}

function lineShapes(layout: Layout): readonly SvgElement[] {
  const { series, words, frame, axis, panel, top, height } = layout;
  const amount = formatWithUnit({ value: top }, series.unit, words);
  const hasBase = series.of !== undefined;
  const base = linePath(layout, ({ of = 0 }) => of);
  const own = linePath(layout, ({ total }) => total.value);
  return [
    ...ruleShapes(layout, panel),
    chartText({
      x: axis.left,
      y: panel.top - 4,
      text: fitText(
        series.kind === 'latest' ? amount : words.text('metric.axisTotal', { amount }),
        frame.width,
      ),
    }),
    ...(hasBase ? [stroke(base.path, chartColours.quiet, 1.25)] : []),
    stroke(own.path, chartColours.accent, 2.25),
    shape('circle', {
      cx: own.end,
      cy: height(series.value),
      r: 3.5,
      fill: chartColours.accent,
      stroke: chartColours.surface,
      'stroke-width': 1.5,
    }),
    lastValue(layout, own.end),
  ];
}

function lastValue(layout: Layout, end: number): SvgElement {
  const { series, words, frame, height, panel } = layout;
  const text = lastLabel(series, frame.width, words);
  const y = height(series.value);
  const bold = { fill: chartColours.ink, 'font-weight': 600 };
  if (end + estimateWidth(text, true) + wordAir <= frame.width + 1) {
    return chartText({ x: end + 7, y: Math.max(y + 4, panel.top + 8), text }, bold);
  }
  // Too long to stand beside the line: above its end, or below where the line is at the top.
  const isHigh = y < panel.top + 18;
  return chartText({ x: frame.width, y: isHigh ? y + 18 : y - 8, text }, { ...bold, 'text-anchor': 'end' });
}

function stroke(d: string, colour: string, width: number): SvgElement {
  return shape('path', {
    d,
    fill: 'none',
    stroke: colour,
    'stroke-width': width,
    'stroke-linejoin': 'round',
  });
}

/** Top and base of a panel; the base is darker for the days that are over. */
function ruleShapes({ axis, todayX }: Layout, { top, bottom }: BarPanel): readonly SvgElement[] {
  const base = bottom + 0.5;
  return [
    stroke(`M${axis.left},${top}H${axis.right}`, chartColours.line, 1),
    stroke(`M${roundPixels(todayX)},${base}H${axis.right}`, chartColours.line, 1),
    stroke(`M${axis.left},${base}H${roundPixels(todayX)}`, chartColours.quiet, 1),
  ];
}

/** A line that rises within weeks that have records and is level between them; steps for the latest value. */
function linePath(
  layout: Layout,
  amountOf: (week: MetricWeek) => number,
): { readonly path: string; readonly end: number } {
  const { series, frame, axis, todayX, weeks, height } = layout;
  const isLatest = series.kind === 'latest';
  const earlier = series.weeks.filter(({ week }) => week < frame.weeks.first).at(-1);
  const parts: string[] = [];
  let y = height(earlier === undefined ? 0 : amountOf(earlier));
  if (earlier !== undefined) parts.push(`M${axis.left},${y}`);
  for (const week of weeks) {
    const [start, end] = spanOf(week, layout);
    const next = height(amountOf(week));
    if (isLatest) {
      const middle = roundPixels((start + end) / 2);
      parts.push(parts.length === 0 ? `M${middle},${next}` : `H${middle}V${next}`);
    } else {
      parts.push(parts.length === 0 ? `M${start},${y}` : `H${start}`, `L${end},${next}`);
    }
    y = next;
  }
  const last = series.weeks.at(-1);
  const end = roundPixels(Math.max(todayX, weeks.length === 0 ? axis.left : 0));
  if (parts.length === 0) parts.push(`M${end},${y}`);
  // Weeks after the axis are in the table only, but the line still ends at the figure.
  parts.push(`H${end}V${last === undefined ? y : height(amountOf(last))}`);
  return { path: parts.join(''), end };
}

/** Pixels of the first and last day of a week that are over. */
function spanOf(
  { week }: MetricWeek,
  { frame, axis, todayX }: Layout,
): readonly [start: number, end: number] {
  const day = dayNumber(week);
  return [
    roundPixels(axis.place(day)),
    roundPixels(Math.min(axis.place(day + 7 * (frame.weeks.step ?? 1)), todayX)),
  ];
}

function totalMarks(layout: Layout): readonly ChartMark[] {
  const { series, frame, words, axis, panel, weeks } = layout;
  const isLatest = series.kind === 'latest';
  if (!isLatest && weeks.length > mostDoubleMarks) return [];
  return weeks.map(({ week, total, of }) => ({
    key: `total-${week}`,
    series: 'totals',
    x: columnMiddle(week, axis),
    y: (panel.top + panel.bottom) / 2,
    width: roundPixels(Math.max(axis.columnWidth, 3)),
    height: panel.bottom - panel.top,
    label: words.text(isLatest ? 'metric.weekMark' : 'metric.totalMark', {
      weeks: formatRun(week, frame.weeks, words),
      figure: formatWithUnit({ value: total.value, of }, series.unit, words),
    }),
    selection: total.selection,
  }));
}

function columnMiddle(week: CivilDate, axis: TimeAxis): number {
  return roundPixels(axis.place(dayNumber(week)) + axis.columnWidth / 2);
}

function barsOf(layout: Layout): {
  readonly shapes: readonly SvgElement[];
  readonly marks: readonly ChartMark[];
} {
  const { series, frame, words, axis, weeks } = layout;
  const top = roundTop(weeks.flatMap(({ added, addedOf = 0 }) => [added?.value ?? 0, addedOf]));
  const scale = linearScale([0, top], [barPanel.bottom, barPanel.top]);
  const amount = formatWithUnit({ value: top }, series.unit, words);
  const width = barWidth(axis);
  const barOf = (week: CivilDate, value: number): string =>
    value > 0
      ? formatBar(columnMiddle(week, axis), { width, top: scale(value), bottom: barPanel.bottom })
      : '';
  // A line where the base of the week ends: frames would blacken narrow bars.
  const bases = weeks.flatMap(({ week, addedOf = 0 }) =>
    addedOf > 0
      ? [`M${roundPixels(columnMiddle(week, axis) - width / 2)},${roundPixels(scale(addedOf))}h${width}`]
      : [],
  );
  return {
    shapes: [
      ...ruleShapes(layout, barPanel),
      chartText({
        x: axis.left,
        y: barPanel.top - 4,
        text: fitText(formatEach(amount, frame.weeks, words), frame.width),
      }),
      shape('path', {
        d: weeks.map(({ week, added }) => barOf(week, added?.value ?? 0)).join(''),
        fill: chartColours.bar,
      }),
      ...(bases.length === 0 ? [] : [stroke(bases.join(''), chartColours.quiet, 1.25)]),
    ],
    marks: weeks.flatMap(({ week, added, addedOf }): readonly ChartMark[] => {
      if (added === undefined) return [];
      const quantity = { value: added.value, of: addedOf };
      return [
        {
          key: `week-${week}`,
          series: 'weeks',
          x: columnMiddle(week, axis),
          y: (barPanel.top + barPanel.bottom) / 2,
          width: roundPixels(Math.max(axis.columnWidth, 3)),
          height: barPanel.bottom - barPanel.top,
          label: words.text('metric.weekMark', {
            weeks: formatRun(week, frame.weeks, words),
            figure: formatWithUnit(quantity, series.unit, words),
          }),
          selection: added.selection,
        },
      ];
    }),
  };
}

function barWidth({ columnWidth }: TimeAxis): number {
  const gap = Math.min(3, columnWidth * 0.2);
  return roundPixels(Math.max(1, Math.min(columnWidth - gap, 22)));
}

function tableOf(
  { name, unit, kind, weeks }: MetricSeries,
  frame: MetricFrame,
  words: ChartWords,
): ChartTable {
  const isLatest = kind === 'latest';
  return {
    caption: words.text('metric.table', { name: isolated(name) }),
    columns: [
      { title: formatRunHead(frame.weeks, words) },
      ...(isLatest ? [] : [{ title: words.text('metric.added'), isNumber: true as const }]),
      { title: words.text(isLatest ? 'metric.value' : 'metric.total'), isNumber: true },
    ],
    rows: weeks.map(({ week, added, addedOf, total, of }) => [
      { text: words.longDate(week) },
      ...(added === undefined
        ? []
        : [
            {
              text: formatWithUnit({ value: added.value, of: addedOf }, unit, words),
              selection: added.selection,
            },
          ]),
      { text: formatWithUnit({ value: total.value, of }, unit, words), selection: total.selection },
    ]),
  };
}
