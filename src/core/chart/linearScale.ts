import { roundSteps } from './roundSteps.ts';

/** Numbers of a domain as pixels; those outside of it stand at its ends. */
export interface LinearScale {
  (value: number): number;
  /** Round numbers of the domain, about so many. */
  ticks(count: number): readonly number[];
}

type Ends = readonly [number, number];

/**
 * Maps a domain to pixels in proportion; a domain without length is the middle.
 *
 * `d3-scale` does the same and brings colours, formats and interpolation along: 24 KB of the 120 that the dashboard may have.
 */
export function linearScale([from, to]: Ends, [start, end]: Ends): LinearScale {
  const place = (value: number): number => {
    const share = to === from ? 0.5 : Math.min(1, Math.max(0, (value - from) / (to - from)));
    return start * (1 - share) + end * share;
  };
  return Object.assign(place, { ticks: (count: number) => roundSteps(from, to, count) });
}
