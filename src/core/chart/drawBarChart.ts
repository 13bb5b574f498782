import { formatNumber } from '../metrics/units.ts';
import { chartColours } from './chartColours.ts';
import { type LinearScale, linearScale } from './linearScale.ts';
import type { SvgElement } from './svgElement.ts';
import { chartText, drawing, shape } from './svgShapes.ts';

/** One bar. */
export interface Bar {
  readonly label: string;
  /** Below 0 counts as 0. */
  readonly value: number;
  /** Behind the bar; default the value. */
  readonly text?: string;
}

/** Horizontal bars from top to bottom. */
export interface BarChart {
  /** What the chart shows, in words; spoken. */
  readonly title: string;
  /** Behind the last number of the axis: `h`. */
  readonly unit: string;
  readonly bars: readonly Bar[];
  /** Pixels; default 640. */
  readonly width?: number;
}

const usualWidth = 640;
const rowHeight = 26;
const barHeight = 15;
const axisHeight = 24;
const fontSize = 12;
/** Widest letter on average, in pixels at `fontSize`, and the space beside words. */
const letterWidth = 7;
const wordGap = 8;
/** Most of the width that the names of the bars may take; longer ones are cut, the table has them whole. */
const labelShare = 0.42;

/** Bars with their names and values beside them, over an axis with round numbers and the unit. */
export function drawBarChart({ title, unit, bars, width = usualWidth }: BarChart): SvgElement {
  const height = bars.length * rowHeight + axisHeight;
  const left = labelWidth(bars, width);
  const texts = bars.map(({ value, text = formatNumber(value) }) => text);
  const right = width - widthOf(texts) - wordGap;
  const most = Math.max(0, ...bars.map(({ value }) => value));
  const scale = linearScale([0, most === 0 ? 1 : most], [left, Math.max(left + 1, right)]);
  const bottom = bars.length * rowHeight;
  return drawing({ title, width, height }, [
    ...axisShapes(scale, unit, bottom),
    ...bars.flatMap(({ label, value }, row) =>
      barShapes({ label, text: texts[row] ?? '', left, end: scale(value), middle: (row + 0.5) * rowHeight }),
    ),
    shape('path', {
      d: `M${left},0V${bottom}`,
      fill: 'none',
      stroke: chartColours.quiet,
      'stroke-width': 1,
    }),
  ]);
}

function axisShapes(scale: LinearScale, unit: string, bottom: number): readonly SvgElement[] {
  const ticks = scale.ticks(4);
  return ticks.flatMap((tick, index) => [
    shape('path', {
      d: `M${scale(tick)},0V${bottom}`,
      fill: 'none',
      stroke: chartColours.line,
      'stroke-width': 1,
    }),
    chartText(
      {
        x: scale(tick),
        y: bottom + 16,
        text: index === ticks.length - 1 ? `${formatNumber(tick)} ${unit}`.trim() : formatNumber(tick),
      },
      { 'text-anchor': 'middle' },
    ),
  ]);
}

interface PlacedBar {
  readonly label: string;
  readonly text: string;
  readonly left: number;
  readonly end: number;
  readonly middle: number;
}

function barShapes({ label, text, left, end, middle }: PlacedBar): readonly SvgElement[] {
  const y = middle + fontSize * 0.35;
  return [
    shape('rect', {
      x: left,
      y: middle - barHeight / 2,
      width: end - left,
      height: barHeight,
      fill: chartColours.accent,
    }),
    chartText(
      { x: left - wordGap, y, text: cutTo(label, left - wordGap) },
      { 'text-anchor': 'end', 'font-size': fontSize, fill: chartColours.ink },
    ),
    chartText({ x: end + wordGap / 2, y, text }, { 'font-size': fontSize }),
  ];
}

function labelWidth(bars: readonly Bar[], width: number): number {
  return Math.min(widthOf(bars.map(({ label }) => label)) + wordGap, width * labelShare);
}

function widthOf(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => [...text].length)) * letterWidth;
}

function cutTo(text: string, width: number): string {
  const letters = [...text];
  const most = Math.max(1, Math.floor(width / letterWidth));
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}
