import { roundSteps } from './roundSteps.ts';
import type { AxisTick } from './rowAxis.ts';

/** Most lines of an axis, without its two ends. */
const tickCount = 4;

/**
 * Whole numbers from 0 on, the last of them with its unit; that one and 0 are named before the others.
 *
 * @param most - the end of the axis.
 * @param unit - a number with its unit: `20 days`.
 */
export function countTicks(
  most: number,
  { unit, number }: { readonly unit: (value: number) => string; readonly number: (value: number) => string },
): readonly AxisTick[] {
  const values = roundSteps(0, most, tickCount).filter(Number.isInteger);
  const last = values.pop() ?? 0;
  const middle = values.filter((value) => value > 0);
  return [
    { value: last, text: unit(last) },
    ...(last === 0 ? [] : [{ value: 0, text: number(0) }]),
    ...middle.map((value) => ({ value, text: number(value) })),
  ];
}
