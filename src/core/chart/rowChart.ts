import type { RecordSelection } from '../insight/recordSelection.ts';
import { isolated } from '../text/userText.ts';
import type { Chart, ChartTable } from './chart.ts';
import { chartColours } from './chartColours.ts';
import type { ChartMark } from './chartMark.ts';
import { estimateWidth, fitText } from './fitText.ts';
import { type LinearScale, linearScale } from './linearScale.ts';
import { type AxisTick, rowAxisShapes } from './rowAxis.ts';
import type { SvgElement } from './svgElement.ts';
import { chartText, shape } from './svgShapes.ts';

/** One row: a name, a bar or a dot on the axis, and its value in words. */
export interface ChartRow {
  /** Stable over updates. */
  readonly key: string;
  readonly name: string;
  /** Where the bar ends or the dot stands; absent for neither. What lies beyond the axis ends in an arrow. */
  readonly value?: number;
  /** What the value is measured against: a line across the row. */
  readonly aim?: number;
  /** Said beside the row. */
  readonly text: string;
  /** Whether it calls for something; its words then tell so too. */
  readonly isStrong: boolean;
  /** Spoken and shown as tooltip. */
  readonly label: string;
  /** Absent where no record stands behind it: the row then takes no focus. */
  readonly selection?: RecordSelection;
}

/** Rows over one axis, from top to bottom. */
export interface RowChart {
  readonly title: string;
  readonly rows: readonly ChartRow[];
  /** Bars start at 0; dots are for places on a line, as days are. */
  readonly kind: 'bar' | 'dot';
  /** What the axis spans: 0 or less, and more than 0. */
  readonly from: number;
  readonly to: number;
  /** The first ones are named before the later ones, which give way where there is no room. */
  readonly ticks: readonly AxisTick[];
  readonly table: ChartTable;
}

/** In narrower charts names and values stand above their bars. */
const widthForOneLine = 500;
/** Share of the width that names beside the bars, and values behind them, may take. */
const nameShare = 0.36;
const textShare = 0.36;
const textShareAbove = 0.62;
/** How much wider bold words are. */
const boldFactor = 1.1;
const gap = 10;
const lineHeight = 24;
const twoLinesHeight = 38;
const barHeight = 10;
const dotRadius = 4.5;
const axisHeight = 20;
/** Room for the arrow of what lies beyond the axis. */
const arrowWidth = 7;

/** Where the parts of the rows stand. */
interface Geometry {
  readonly width: number;
  readonly isOneLine: boolean;
  readonly rowHeight: number;
  readonly nameWidth: number;
  readonly textWidth: number;
  readonly scale: LinearScale;
}

/** Lays rows out for a width: names beside their bars where there is room, else above them. */
export function layOutRows(chart: RowChart, width: number): Chart {
  const geometry = geometryOf(chart, width);
  const { rowHeight, scale } = geometry;
  const bottom = chart.rows.length * rowHeight;
  return {
    title: chart.title,
    width,
    height: bottom + axisHeight,
    shapes: [
      ...rowAxisShapes(chart.ticks, scale, { bottom, width }),
      ...chart.rows.flatMap((row, place) => rowShapes(row, chart, geometry, place * rowHeight)),
    ],
    marks: chart.rows.flatMap((row, place) => markOf(row, place, geometry)),
    table: chart.table,
  };
}

function geometryOf({ rows, from, to }: RowChart, width: number): Geometry {
  const isOneLine = width >= widthForOneLine;
  const widest = (part: 'name' | 'text'): number =>
    Math.max(0, ...rows.map((row) => estimateWidth(row[part]) * widthFactor(row)));
  const longestName = widest('name');
  const longestText = widest('text');
  const textWidth = Math.min(longestText, width * (isOneLine ? textShare : textShareAbove));
  const nameWidth = Math.min(longestName, width * nameShare);
  const left = (isOneLine ? nameWidth + gap : 0) + (from < 0 ? arrowWidth : 1);
  const right = (isOneLine ? width - textWidth - gap : width) - arrowWidth;
  return {
    width,
    isOneLine,
    rowHeight: isOneLine ? lineHeight : twoLinesHeight,
    nameWidth,
    textWidth,
    scale: linearScale([from, to], [left, Math.max(left + 1, right)]),
  };
}

function rowShapes(row: ChartRow, chart: RowChart, geometry: Geometry, top: number): readonly SvgElement[] {
  const { isOneLine, nameWidth, textWidth, width, scale, rowHeight } = geometry;
  const textY = top + (isOneLine ? rowHeight / 2 + 4 : 13);
  const middle = top + (isOneLine ? rowHeight / 2 : 26);
  const strong = row.isStrong ? { fill: chartColours.ink, 'font-weight': 600 } : {};
  const text = fitText(row.text, textWidth / widthFactor(row));
  const nameRoom = isOneLine ? nameWidth : width - estimateWidth(text) * widthFactor(row) - gap;
  return [
    chartText(
      { x: 0, y: textY, text: isolated(fitText(row.name, nameRoom / widthFactor(row))) },
      { fill: chartColours.ink, ...strong },
    ),
    ...(row.value === undefined ? [] : valueShapes(row.value, row, chart, { scale, middle })),
    ...(row.aim === undefined ? [] : [aimShape(row.aim, scale, middle)]),
    isOneLine
      ? chartText({ x: width - textWidth, y: textY, text }, strong)
      : chartText({ x: width, y: textY, text }, { 'text-anchor': 'end', ...strong }),
  ];
}

function widthFactor({ isStrong }: ChartRow): number {
  return isStrong ? boldFactor : 1;
}

interface RowPlace {
  readonly scale: Geometry['scale'];
  readonly middle: number;
}

function valueShapes(
  value: number,
  { isStrong }: ChartRow,
  { kind, from, to }: RowChart,
  { scale, middle }: RowPlace,
): readonly SvgElement[] {
  const fill = isStrong ? chartColours.accent : chartColours.bar;
  const x = scale(value);
  if (value > to || value < from) {
    const step = value > to ? 1 : -1;
    const arrow = shape('path', {
      d: `M${x + step},${middle - 4}l${step * 4},4l${-step * 4},4`,
      fill: 'none',
      stroke: isStrong ? chartColours.accent : chartColours.quiet,
      'stroke-width': 1.75,
    });
    return kind === 'dot' ? [arrow] : [...barShapes(scale(0), x, middle, fill), arrow];
  }
  if (kind === 'bar') return barShapes(scale(0), x, middle, fill);
  return [
    shape('circle', {
      cx: x,
      cy: middle,
      r: dotRadius,
      // Filled or not, so that colour is not the only cue.
      fill: isStrong ? chartColours.accent : chartColours.surface,
      stroke: isStrong ? chartColours.accent : chartColours.quiet,
      'stroke-width': 1.75,
    }),
  ];
}

function barShapes(start: number, end: number, middle: number, fill: string): readonly SvgElement[] {
  const place = {
    x: Math.min(start, end),
    y: middle - barHeight / 2,
    width: Math.max(1, Math.abs(end - start)),
    height: barHeight,
  };
  // A bar lets through what is beneath it in some themes: no line of the axis is to cross it.
  return [shape('rect', { ...place, fill: chartColours.surface }), shape('rect', { ...place, fill })];
}

function aimShape(aim: number, scale: Geometry['scale'], middle: number): SvgElement {
  return shape('path', {
    d: `M${scale(aim)},${middle - barHeight / 2 - 3}v${barHeight + 6}`,
    fill: 'none',
    stroke: chartColours.ink,
    'stroke-width': 2,
  });
}

function markOf(
  { key, label, selection }: ChartRow,
  place: number,
  { width, rowHeight }: Geometry,
): readonly ChartMark[] {
  if (selection === undefined) return [];
  return [
    {
      key,
      // A row of its own: they stand below one another.
      series: `row-${place}`,
      x: width / 2,
      y: (place + 0.5) * rowHeight,
      width,
      height: rowHeight - 2,
      label,
      selection,
    },
  ];
}
