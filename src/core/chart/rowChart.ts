import type { RecordSelection } from '../insight/recordSelection.ts';
import { isolated } from '../text/userText.ts';
import type { Chart, ChartTable } from './chart.ts';
import { chartColours } from './chartColours.ts';
import type { ChartMark } from './chartMark.ts';
import { type LinearScale, linearScale } from './linearScale.ts';
import { type AxisTick, rowAxisShapes, type Strips } from './rowAxis.ts';
import type { SvgElement } from './svgElement.ts';
import { chartText, shape } from './svgShapes.ts';
import { estimateWidth, fitText } from './textWidth.ts';

/** One row: a name, a bar or a dot on the axis, and its value in words. */
export interface ChartRow {
  /** Stable over updates. */
  readonly key: string;
  readonly name: string;
  /** Where the bar ends or the dot stands; absent for neither. What lies beyond the axis ends in an arrow. */
  readonly value?: number;
  /** What the value is measured against: a line across the row. */
  readonly aim?: number;
  /** Says what the aim is; it stands over that of the first row that has one. */
  readonly aimText?: string;
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
/** Up to here they do so too where names would be cut beside their bars. */
const widthForCutNames = 760;
/** Share of the width that names beside the bars, and values behind them, may take. */
const nameShare = 0.36;
/** Names may have more where the bars keep so much. */
const usualPlot = 260;
const textShare = 0.36;
const textShareAbove = 0.7;
/** What the estimate of a short text may miss. */
const estimateSlack = 4;
const gap = 10;
const lineHeight = 24;
const twoLinesHeight = 38;
const barHeight = 10;
/** Room over a bar for the words of its aim. */
const aimTextHeight = 13;
/** From the middle of a row to the end of the lines behind it. */
const stripHalf = 9;
const dotRadius = 4.5;
const axisHeight = 20;
/** Room for the arrow of what lies beyond the axis. */
const arrowWidth = 7;

/** Where the parts of the rows stand. */
interface Geometry {
  readonly width: number;
  readonly isOneLine: boolean;
  readonly nameWidth: number;
  readonly textWidth: number;
  readonly scale: LinearScale;
}

/** A row with its place from top to bottom. */
interface PlacedRow {
  readonly row: ChartRow;
  readonly top: number;
  readonly bottom: number;
  /** Base of its words. */
  readonly textY: number;
  /** Of its bar. */
  readonly middle: number;
  readonly hasAimText: boolean;
}

/** Lays rows out for a width: names beside their bars where there is room, else above them. */
export function layOutRows(chart: RowChart, width: number): Chart {
  const geometry = geometryOf(chart, width);
  const rows = placeRows(chart.rows, geometry);
  const bottom = rows.at(-1)?.bottom ?? 0;
  return {
    title: chart.title,
    width,
    height: bottom + axisHeight,
    shapes: [
      ...rowAxisShapes(chart.ticks, geometry.scale, { strips: stripsOf(rows, geometry), bottom, width }),
      ...rows.flatMap((placed) => rowShapes(placed, chart, geometry)),
    ],
    marks: rows.flatMap((placed, place) => markOf(placed, place, width)),
    table: chart.table,
  };
}

function geometryOf({ rows, from, to }: RowChart, width: number): Geometry {
  const widest = (part: 'name' | 'text'): number =>
    Math.max(0, ...rows.map((row) => estimateWidth(row[part], row.isStrong))) + estimateSlack;
  const [longestName, longestText] = [widest('name'), widest('text')];
  const textBeside = Math.min(longestText, width * textShare);
  const nameRoom = Math.max(width * nameShare, width - textBeside - usualPlot);
  const isOneLine = width >= (longestName > nameRoom ? widthForCutNames : widthForOneLine);
  const nameWidth = Math.min(longestName, nameRoom);
  const textWidth = isOneLine ? textBeside : Math.min(longestText, width * textShareAbove);
  const left = (isOneLine ? nameWidth + gap : 0) + (from < 0 ? arrowWidth : 1);
  const right = (isOneLine ? width - textWidth - gap : width) - arrowWidth;
  return {
    width,
    isOneLine,
    nameWidth,
    textWidth,
    scale: linearScale([from, to], [left, Math.max(left + 1, right)]),
  };
}

function placeRows(rows: readonly ChartRow[], { isOneLine }: Geometry): readonly PlacedRow[] {
  const firstAim = rows.findIndex(({ aimText }) => aimText !== undefined);
  let bottom = 0;
  return rows.map((row, place) => {
    const top = bottom;
    const hasAimText = place === firstAim;
    const start = hasAimText ? top + aimTextHeight : top;
    const middle = start + (isOneLine ? lineHeight / 2 : 26);
    bottom = start + (isOneLine ? lineHeight : twoLinesHeight);
    return { row, top, bottom, middle, textY: isOneLine ? middle + 4 : top + 13, hasAimText };
  });
}

/** One from the first bar down where the words stand beside the bars, else one for each bar. */
function stripsOf(rows: readonly PlacedRow[], { isOneLine }: Geometry): Strips {
  const strips = rows.map(({ middle }) => [middle - stripHalf, middle + stripHalf] as const);
  const [first, last] = [strips[0], strips.at(-1)];
  return isOneLine && first && last ? [[first[0], last[1]]] : strips;
}

function rowShapes(
  { row, textY, middle, hasAimText }: PlacedRow,
  chart: RowChart,
  { isOneLine, nameWidth, textWidth, width, scale }: Geometry,
): readonly SvgElement[] {
  const strong = row.isStrong ? { fill: chartColours.ink, 'font-weight': 600 } : {};
  const text = fitText(row.text, textWidth, row.isStrong);
  const nameRoom = isOneLine ? nameWidth : width - estimateWidth(text, row.isStrong) - gap;
  return [
    chartText(
      { x: 0, y: textY, text: isolated(fitText(row.name, nameRoom, row.isStrong)) },
      { fill: chartColours.ink, ...strong },
    ),
    ...(row.value === undefined ? [] : valueShapes(row.value, row, chart, { scale, middle })),
    ...(row.aim === undefined ? [] : [aimShape(row.aim, scale, middle)]),
    ...(hasAimText ? [aimWords(row, scale, { middle, width })] : []),
    isOneLine
      ? chartText({ x: width - textWidth, y: textY, text }, strong)
      : chartText({ x: width, y: textY, text }, { 'text-anchor': 'end', ...strong }),
  ];
}

function aimWords(
  { aim = 0, aimText = '' }: ChartRow,
  scale: LinearScale,
  { middle, width }: { readonly middle: number; readonly width: number },
): SvgElement {
  const half = estimateWidth(aimText) / 2;
  const x = Math.max(scale(0) + half, Math.min(scale(aim), width - half));
  return chartText({ x, y: middle - 11, text: aimText }, { 'text-anchor': 'middle', fill: chartColours.ink });
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
    return kind === 'dot'
      ? [arrow]
      : [...barShapes(scale(0), x, middle, fill), breakShape(x - step * 16, middle), arrow];
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

/** A gap across a bar that is longer than it is drawn. */
function breakShape(x: number, middle: number): SvgElement {
  return shape('path', {
    d: `M${x - 3},${middle + 8}l6,-16`,
    fill: 'none',
    stroke: chartColours.surface,
    'stroke-width': 4,
  });
}

function aimShape(aim: number, scale: Geometry['scale'], middle: number): SvgElement {
  return shape('path', {
    d: `M${scale(aim)},${middle - barHeight / 2 - 3}v${barHeight + 6}`,
    fill: 'none',
    stroke: chartColours.ink,
    'stroke-width': 2,
  });
}

function markOf({ row, top, bottom }: PlacedRow, place: number, width: number): readonly ChartMark[] {
  const { key, label, selection } = row;
  if (selection === undefined) return [];
  return [
    {
      key,
      // A row of its own: they stand below one another.
      series: `row-${place}`,
      x: width / 2,
      y: (top + bottom) / 2,
      width,
      height: bottom - top - 2,
      label,
      selection,
    },
  ];
}
