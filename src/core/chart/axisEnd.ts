/**
 * Where an axis from 0 ends: at the greatest value, unless most are far smaller and would all be pressed together by it.
 *
 * @param fewest - it spans this at least.
 * @param most - it ends here where half of the values lie far below their greatest; what is beyond is drawn broken.
 */
export function axisEnd(
  values: readonly number[],
  { fewest, most }: { readonly fewest: number; readonly most: number },
): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[(sorted.length - 1) >> 1] ?? 0;
  return Math.min(Math.max(fewest, sorted.at(-1) ?? 0), Math.max(most, 2 * middle));
}
