import type { CivilDate } from '../dates/civilDate.ts';
import { dayNumber } from '../dates/dayNumber.ts';
import { shownHours } from '../insight/recordHours.ts';
import { chartColours } from './chartColours.ts';
import type { ChartWords } from './chartWords.ts';
import { roundPixels } from './roundPixels.ts';
import type { SvgElement } from './svgElement.ts';
import { chartText, shape } from './svgShapes.ts';
import { estimateWidth, wordGap } from './textWidth.ts';
import { timeAxisOf } from './weekAxis.ts';
import type { LoadColumn } from './workloadColumns.ts';
import type { WorkloadGeometry } from './workloadGeometry.ts';

/** Share of a column that the frame of the plan takes, and its greatest width. */
const frameShare = 0.74;
const widestFrame = 40;
/** How much the bar inside is less wide at most, in pixels and as a share. */
const frameAir = 5;
const frameAirShare = 0.35;
/** Plans are paler than what was done; the contrast stays above 3 (WCAG 2.2, 1.4.11). */
const planOpacity = 0.65;
/** Pixels between two stripes of what is volunteered. */
const stripeGap = 3.5;

/** Axis, plan, logged hours, today and capacity. */
export function workloadShapes(
  geometry: WorkloadGeometry,
  day: { readonly today: CivilDate; readonly first: CivilDate },
  words: ChartWords,
): readonly SvgElement[] {
  return [
    ...axisShapes(geometry, words),
    ...planShapes(geometry),
    ...loggedShapes(geometry),
    shape('path', {
      d: `M${geometry.left},${geometry.bottom}H${geometry.end}`,
      fill: 'none',
      stroke: chartColours.quiet,
      'stroke-width': 1,
    }),
    ...todayShapes(geometry, day, words),
    ...capacityShapes(geometry),
    ...overShapes(geometry, words),
  ];
}

/** A line at today with its word. */
function todayShapes(
  { top, bottom, end, loads }: WorkloadGeometry,
  { today, first }: { readonly today: CivilDate; readonly first: CivilDate },
  words: ChartWords,
): readonly SvgElement[] {
  const columns = loads.map(({ column }) => column);
  const weekCount = columns.at(-1)?.last ?? 0;
  const day = dayNumber(today);
  const start = dayNumber(first);
  if (day < start || day >= start + 7 * weekCount) return [];
  const x = timeAxisOf({ first, weekCount }, columns, words).place(day + 0.5);
  const text = words.text('weeks.today');
  const half = estimateWidth(text) / 2;
  const least = estimateWidth(words.text('workload.axis')) + wordGap + half;
  return [
    shape('path', {
      d: `M${roundPixels(x)},${top - 6}V${bottom}`,
      fill: 'none',
      stroke: chartColours.ink,
      'stroke-width': 1,
      'stroke-dasharray': '1 3',
    }),
    chartText(
      { x: Math.max(least, Math.min(x, end - half)), y: top - 10, text },
      { 'text-anchor': 'middle', fill: chartColours.ink },
    ),
  ];
}

function axisShapes({ ticks, left, end, top }: WorkloadGeometry, words: ChartWords): readonly SvgElement[] {
  return [
    shape('path', {
      d: ticks.map(({ y }) => `M${left},${roundPixels(y)}H${roundPixels(end)}`).join(''),
      fill: 'none',
      stroke: chartColours.line,
      'stroke-width': 1,
    }),
    ...ticks.map(({ y, text }) => chartText({ x: left - 6, y: y + 4, text }, { 'text-anchor': 'end' })),
    chartText({ x: 0, y: top - 10, text: words.text('workload.axis') }),
  ];
}

interface Bar {
  readonly x: number;
  readonly width: number;
}

function frameOf({ column: { x, width } }: LoadColumn): Bar {
  const across = Math.max(1, Math.min(widestFrame, width * frameShare));
  return { x: x + (width - across) / 2, width: across };
}

function barOf(load: LoadColumn): Bar {
  const { x, width } = frameOf(load);
  const across = Math.max(1.5, width - Math.min(frameAir, width * frameAirShare));
  return { x: x + (width - across) / 2, width: across };
}

function boxPath({ x, width }: Bar, from: number, to: number): string {
  const [left, across] = [roundPixels(x), roundPixels(width)];
  return `M${left},${roundPixels(from)}h${across}V${roundPixels(to)}h${-across}z`;
}

function stripesPath({ x, width }: Bar, from: number, to: number): string {
  const count = Math.max(0, Math.ceil((from - to) / stripeGap) - 1);
  return Array.from(
    { length: count },
    (_, place) => `M${roundPixels(x)},${roundPixels(from - (place + 1) * stripeGap)}h${roundPixels(width)}`,
  ).join('');
}

/** Frames of what is planned; in weeks that are not past, stripes in what is volunteered. */
function planShapes({ loads, yOf, bottom }: WorkloadGeometry): readonly SvgElement[] {
  const frames = loads.flatMap((load) => {
    const total = load.primary + load.volunteered.value;
    return total > 0 ? [boxPath(frameOf(load), bottom, yOf(total))] : [];
  });
  const stripes = loads.flatMap((load) => {
    const { primary, volunteered, when } = load;
    if (when === 'past' || volunteered.value === 0) return [];
    const [from, to] = [yOf(primary), yOf(primary + volunteered.value)];
    return [boxPath(frameOf(load), from, to), stripesPath(frameOf(load), from, to)];
  });
  const line = { fill: 'none', stroke: chartColours.quiet, 'stroke-width': 1, opacity: planOpacity };
  return [shape('path', { ...line, d: frames.join('') }), shape('path', { ...line, d: stripes.join('') })];
}

/** Logged hours: primary work filled, on top of it what is volunteered in stripes. */
function loggedShapes({ loads, yOf, bottom }: WorkloadGeometry): readonly SvgElement[] {
  const begun = loads.filter(({ when }) => when !== 'ahead');
  const primary = begun.flatMap((load) =>
    load.loggedPrimary.value > 0 ? [boxPath(barOf(load), bottom, yOf(load.loggedPrimary.value))] : [],
  );
  const volunteered = begun.flatMap((load) => {
    const { loggedPrimary, loggedVolunteered } = load;
    if (loggedVolunteered.value === 0) return [];
    const [from, to] = [yOf(loggedPrimary.value), yOf(loggedPrimary.value + loggedVolunteered.value)];
    return [{ box: boxPath(barOf(load), from, to), stripes: stripesPath(barOf(load), from, to) }];
  });
  return [
    shape('path', { d: primary.join(''), fill: chartColours.accent }),
    shape('path', {
      d: volunteered.map(({ box }) => box).join(''),
      fill: chartColours.surface,
      stroke: chartColours.accent,
      'stroke-width': 1,
    }),
    shape('path', {
      d: volunteered.map(({ stripes }) => stripes).join(''),
      fill: 'none',
      stroke: chartColours.accent,
      'stroke-width': 1.5,
    }),
  ];
}

/** The capacity of each week as one line of steps, lower where days are off, with its name. */
function capacityShapes({ loads, yOf, capacity, top, end }: WorkloadGeometry): readonly SvgElement[] {
  if (capacity === undefined) return [];
  const steps = loads.map(({ column: { x, width }, capacity: hours = 0 }, place) => {
    const y = roundPixels(yOf(hours));
    return `${place === 0 ? `M${roundPixels(x)},${y}` : `V${y}`}H${roundPixels(x + width)}`;
  });
  return [
    shape('path', {
      d: steps.join(''),
      fill: 'none',
      stroke: chartColours.ink,
      'stroke-width': 1.5,
      'stroke-linejoin': 'round',
    }),
    capacity.isBeside
      ? chartText({ x: end + 8, y: capacity.y + 4, text: capacity.text }, { fill: chartColours.ink })
      : chartText(
          // Below its line where this is so high that the word of today is above it.
          { x: end, y: capacity.y < top + 8 ? capacity.y + 13 : capacity.y - 5, text: capacity.text },
          { fill: chartColours.ink, 'text-anchor': 'end' },
        ),
  ];
}

/** Hours over the capacity above the weeks to come; an arrow head where the number does not fit. */
function overShapes({ loads, yOf }: WorkloadGeometry, words: ChartWords): readonly SvgElement[] {
  return loads.flatMap((load): readonly SvgElement[] => {
    const { overAhead, primary, volunteered, capacity = 0 } = load;
    if (overAhead === 0) return [];
    const { x, width } = load.column;
    const middle = x + width / 2;
    const y = yOf(Math.max(primary + volunteered.value, capacity)) - 5;
    const text = words.text('workload.more', { hours: words.hours(shownHours(overAhead)) });
    return estimateWidth(text, true) <= width
      ? [
          chartText(
            { x: middle, y, text },
            { 'text-anchor': 'middle', fill: chartColours.ink, 'font-weight': 600 },
          ),
        ]
      : [shape('path', { d: `M${middle - 3},${y}l3,-5l3,5z`, fill: chartColours.ink })];
  });
}
