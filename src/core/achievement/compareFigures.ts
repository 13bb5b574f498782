import { foldMetricName } from '../metrics/foldMetricName.ts';
import type { MetricRollUp } from './achievementReport.ts';

/** A figure of a claim that its sources give otherwise today. */
export interface FigureChange {
  readonly old: MetricRollUp;
  /** Absent where the sources give no such figure any more. */
  readonly new?: MetricRollUp;
}

/** A figure of a claim with the one of today that it became. */
interface FigurePair {
  readonly old: MetricRollUp;
  readonly new: MetricRollUp | undefined;
}

/** From the nearest relation to the farthest: the same figure, what it grew or shrank to, another role, another unit. */
const relations: readonly ((old: MetricRollUp, now: MetricRollUp) => boolean)[] = [
  isSameFigure,
  (old, now) => isSameWork(old, now) && old.role === now.role && old.teamSize === now.teamSize,
  isSameWork,
  (old, now) => foldMetricName(old.name) === foldMetricName(now.name),
];

/**
 * The figures of a claim with those that its sources add up to today, in the order of the claim; each of today's
 * stands behind one at most.
 */
export function pairFigures(
  figures: readonly MetricRollUp[],
  today: readonly MetricRollUp[],
): readonly FigurePair[] {
  const left = new Set(today);
  const found = new Map<MetricRollUp, MetricRollUp>();
  for (const isRelated of relations) {
    for (const old of figures) {
      if (found.has(old)) continue;
      const now = [...left].find((one) => isRelated(old, one));
      if (now === undefined) continue;
      found.set(old, now);
      left.delete(now);
    }
  }
  return figures.map((old) => ({ old, new: found.get(old) }));
}

/** The figures of a claim that its sources give no more, or otherwise, in the order of the claim. */
export function compareFigures(
  figures: readonly MetricRollUp[],
  today: readonly MetricRollUp[],
): readonly FigureChange[] {
  return pairFigures(figures, today).flatMap(({ old, new: now }): readonly FigureChange[] => {
    if (now === undefined) return [{ old }];
    return isSameFigure(old, now) ? [] : [{ old, new: now }];
  });
}

/** The kind may differ: a metric can have it from another one that is no source of the claim. */
function isSameWork(old: MetricRollUp, now: MetricRollUp): boolean {
  return foldMetricName(old.name) === foldMetricName(now.name) && old.unit === now.unit;
}

function isSameFigure(old: MetricRollUp, now: MetricRollUp): boolean {
  return (
    isSameWork(old, now) &&
    old.role === now.role &&
    old.teamSize === now.teamSize &&
    old.qualifier === now.qualifier &&
    isSameNumber(old.value, now.value) &&
    isSameNumber(old.of, now.of) &&
    isSameNumber(old.from, now.from) &&
    isSameNumber(old.to, now.to)
  );
}

/** Sums are kept to six decimals, so what differs less was written by hand. */
const smallestDifference = 1e-6;

function isSameNumber(a: number | undefined, b: number | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return Math.abs(a - b) < smallestDifference;
}
