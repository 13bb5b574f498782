/** Steps of an axis within a power of ten, and the next one. */
const roundNumbers = [1, 2, 5, 10] as const;

/** Steps by which a quotient may miss a whole number: 0.14 / 0.02 is a little more than 7. */
const tolerance = 1e-9;

/**
 * Round numbers of a range: multiples of 1, 2 or 5 times a power of ten, about so many.
 *
 * @param count - how many parts the range is to have; the step nearest to that, by ratio, is taken.
 */
export function roundSteps(from: number, to: number, count: number): readonly number[] {
  if (!(to > from)) return [from];
  const { multiple } = roundStep(from, to, count);
  const [first, last] = [Math.ceil(from / multiple(1) - tolerance), Math.floor(to / multiple(1) + tolerance)];
  return Array.from({ length: last - first + 1 }, (_, place) => multiple(first + place));
}

/** The round number at or above the end of a range that starts at 0: a multiple of the step that the longer range has. */
export function roundEnd(to: number, count: number): number {
  if (!(to > 0)) return to;
  for (let end = to; ; ) {
    const { multiple } = roundStep(0, end, count);
    const longer = multiple(Math.ceil(end / multiple(1) - tolerance));
    if (!(longer > end)) return longer;
    end = longer;
  }
}

interface RoundStep {
  /** So many steps; a fraction is divided for, so that 3 x 0.1 is 0.3. */
  readonly multiple: (times: number) => number;
}

function roundStep(from: number, to: number, count: number): RoundStep {
  const step = (to - from) / count;
  const power = Math.floor(Math.log10(step));
  const share = step / 10 ** power;
  const place = roundNumbers.findIndex((round, index) => {
    const next = roundNumbers[index + 1];
    return next === undefined || share < Math.sqrt(round * next);
  });
  const round = roundNumbers[place] ?? 10;
  return {
    multiple: (times) => (power < 0 ? (times * round) / 10 ** -power : times * round * 10 ** power),
  };
}
