import { chartColours } from './chartColours.ts';
import { estimateWidth } from './fitText.ts';
import type { SvgElement } from './svgElement.ts';
import { chartText, shape } from './svgShapes.ts';

/** A value of an axis that has a line, and a name where there is room. */
export interface AxisTick {
  readonly value: number;
  readonly text: string;
  /** Whether the line parts what is fine from what is not: it is drawn as strongly as words. */
  readonly isBound?: true;
}

/** Space between the names of two ticks. */
const tickGap = 8;

/** Lines from the rows down to the axis, with their names below. */
export function rowAxisShapes(
  ticks: readonly AxisTick[],
  place: (value: number) => number,
  { bottom, width }: { readonly bottom: number; readonly width: number },
): readonly SvgElement[] {
  return [
    ...ticks.map(({ value, isBound }) =>
      shape('path', {
        d: `M${place(value)},0V${bottom + 4}`,
        fill: 'none',
        stroke: isBound ? chartColours.quiet : chartColours.line,
        'stroke-width': 1,
        ...(isBound && { 'stroke-dasharray': '3 3' }),
      }),
    ),
    ...nameTicks(ticks, place, width).map(({ x, text }) =>
      chartText({ x, y: bottom + 16, text }, { 'text-anchor': 'middle' }),
    ),
  ];
}

/** The names that fit, each moved so far that it stays inside. */
function nameTicks(
  ticks: readonly AxisTick[],
  place: (value: number) => number,
  width: number,
): readonly { readonly x: number; readonly text: string }[] {
  const named: { readonly x: number; readonly text: string; readonly half: number }[] = [];
  for (const { value, text } of ticks) {
    const half = estimateWidth(text) / 2;
    const x = Math.max(half, Math.min(place(value), width - half));
    const isFree = named.every((other) => Math.abs(other.x - x) >= other.half + half + tickGap);
    if (isFree) named.push({ x, text, half });
  }
  return named;
}
