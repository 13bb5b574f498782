import { chartColours } from './chartColours.ts';
import { roundPixels } from './roundPixels.ts';
import type { SvgElement } from './svgElement.ts';
import { chartText, shape } from './svgShapes.ts';
import { estimateWidth } from './textWidth.ts';

/** A value of an axis that has a line, and a name where there is room. */
export interface AxisTick {
  readonly value: number;
  readonly text: string;
  /** Whether the line parts what is fine from what is not: it is drawn as strongly as words. */
  readonly isBound?: true;
}

/** Space between the names of two ticks. */
const tickGap = 8;

/** A tick with its name, and where both stand. */
interface NamedTick {
  readonly tick: AxisTick;
  /** Of the line. */
  readonly at: number;
  /** Of the middle of the name. */
  readonly x: number;
  readonly half: number;
}

/** Stretches from top to bottom in which lines may stand: words have none behind them. */
export type Strips = readonly (readonly [top: number, bottom: number])[];

/** Lines behind the rows and their names below; a line that no name tells the value of is left out. */
export function rowAxisShapes(
  ticks: readonly AxisTick[],
  place: (value: number) => number,
  { strips, bottom, width }: { readonly strips: Strips; readonly bottom: number; readonly width: number },
): readonly SvgElement[] {
  const named = nameTicks(ticks, place, width);
  return [
    ...named.map(({ tick: { isBound }, at }) =>
      shape('path', {
        d: [...strips, [bottom, bottom + 4]].map(([from, to]) => `M${at},${from}V${to}`).join(''),
        fill: 'none',
        stroke: isBound ? chartColours.quiet : chartColours.line,
        'stroke-width': 1,
        ...(isBound && { 'stroke-dasharray': '3 3' }),
      }),
    ),
    ...named.map(({ tick: { text }, x }) =>
      chartText({ x, y: bottom + 16, text }, { 'text-anchor': 'middle' }),
    ),
  ];
}

/** The names that fit, each moved so far that it stays inside. */
function nameTicks(
  ticks: readonly AxisTick[],
  place: (value: number) => number,
  width: number,
): readonly NamedTick[] {
  const named: NamedTick[] = [];
  for (const tick of ticks) {
    const at = roundPixels(place(tick.value));
    const half = estimateWidth(tick.text) / 2;
    const x = Math.max(half, Math.min(at, width - half));
    const isFree = named.every((other) => Math.abs(other.x - x) >= other.half + half + tickGap);
    if (isFree) named.push({ tick, at, x, half });
  }
  return named;
}
