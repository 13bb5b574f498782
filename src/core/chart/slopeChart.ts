import type { MetricChange } from '../insight/computeMetrics.ts';
import { isolated } from '../text/userText.ts';
import type { Chart } from './chart.ts';
import { chartColours } from './chartColours.ts';
import type { ChartMark } from './chartMark.ts';
import type { ChartWords } from './chartWords.ts';
import { linearScale } from './linearScale.ts';
import { formatChangeTitle, formatWithUnit } from './metricWords.ts';
import { roundPixels } from './roundPixels.ts';
import type { SvgElement } from './svgElement.ts';
import { chartText, shape } from './svgShapes.ts';
import { estimateWidth } from './textWidth.ts';

const chartHeight = 116;
const plotTop = 18;
const plotBottom = 88;
const wordsY = 108;
/** The air between a value and its dot, in pixels. */
const wordAir = 10;
/** Room before the line where values are short, so that slopes begin below one another. */
const usualRoom = 88;
/** Least length of the line in pixels; where values leave less, they stand above it. */
const shortestLine = 64;
/** Widest that a change likes to be: a long line makes a steep change look flat. */
const widestLine = 150;

/** One end of a slope. */
interface SlopeEnd {
  readonly key: 'before' | 'after';
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** A change as a slope from the value before to the value after, over a base of 0. */
export function layOutSlopeChart(change: MetricChange, width: number, words: ChartWords): Chart {
  const { unit, from, value, of, to, qualifier } = change;
  const texts = [
    formatWithUnit({ value: from, of, qualifier }, unit, words),
    formatWithUnit({ value, of, to }, unit, words),
  ] as const;
  const most = Math.max(from, value);
  const scale = linearScale([0, most > 0 ? most : 1], [plotBottom, plotTop]);
  const { left, right, isBeside } = placeLine(texts, width);
  const ends: readonly SlopeEnd[] = [
    { key: 'before', x: left, y: roundPixels(scale(from)), text: texts[0] },
    { key: 'after', x: right, y: roundPixels(scale(value)), text: texts[1] },
  ];
  return {
    title: formatChangeTitle(change, words),
    width,
    height: chartHeight,
    shapes: slopeShapes(ends, isBeside, words),
    marks: ends.map((end): ChartMark => markOf(end, change, words)),
    table: {
      caption: words.text('change.table', { name: isolated(change.name) }),
      columns: [{ title: words.text('change.when') }, { title: words.text('metric.value'), isNumber: true }],
      rows: ends.map(({ key, text }) => [
        { text: words.text(`change.${key}`) },
        { text, selection: change.selection },
      ]),
    },
  };
}

function placeLine(
  [before, after]: readonly [string, string],
  width: number,
): { readonly left: number; readonly right: number; readonly isBeside: boolean } {
  const [room, roomAfter] = [estimateWidth(before, true) + wordAir, estimateWidth(after, true) + wordAir];
  const isBeside = width - room - roomAfter >= shortestLine;
  const isUsual = isBeside && width - usualRoom - roomAfter >= shortestLine;
  const left = isBeside ? Math.max(room, isUsual ? usualRoom : 0) : 6;
  const right = isBeside ? width - roomAfter : width - 6;
  return { left, right: Math.min(right, left + widestLine), isBeside };
}

function slopeShapes(ends: readonly SlopeEnd[], isBeside: boolean, words: ChartWords): readonly SvgElement[] {
  const [before, after] = ends;
  if (before === undefined || after === undefined) return [];
  return [
    shape('path', {
      d: `M${before.x},${plotTop}V${plotBottom + 0.5}H${after.x}V${plotTop}`,
      fill: 'none',
      stroke: chartColours.line,
      'stroke-width': 1,
    }),
    shape('path', {
      d: `M${before.x},${before.y}L${after.x},${after.y}`,
      fill: 'none',
      stroke: chartColours.accent,
      'stroke-width': 2.25,
    }),
    ...ends.flatMap((end) => endShapes(end, isBeside, words)),
  ];
}

function endShapes(
  { key, x, y, text }: SlopeEnd,
  isBeside: boolean,
  words: ChartWords,
): readonly SvgElement[] {
  const isAfter = key === 'after';
  const anchor = isAfter === isBeside ? 'start' : 'end';
  const label = isBeside
    ? { x: isAfter ? x + wordAir - 2 : x - wordAir + 2, y: y + 4, text }
    : { x: isAfter ? x + 6 : x - 6, y: y - 8, text };
  return [
    shape('circle', {
      cx: x,
      cy: y,
      r: 4,
      // What was is hollow, what is is filled.
      fill: isAfter ? chartColours.accent : chartColours.surface,
      stroke: isAfter ? chartColours.surface : chartColours.accent,
      'stroke-width': 1.75,
    }),
    chartText(label, { 'text-anchor': anchor, fill: chartColours.ink, 'font-weight': 600 }),
    chartText(
      { x, y: wordsY, text: words.text(`change.${key}`) },
      { 'text-anchor': isBeside ? 'middle' : anchor },
    ),
  ];
}

function markOf({ key, x, y, text }: SlopeEnd, { selection }: MetricChange, words: ChartWords): ChartMark {
  return {
    key,
    series: 'change',
    x,
    y,
    width: 24,
    height: 24,
    label: words.text(`change.${key}Mark`, { figure: text }),
    selection,
  };
}
