import type { IdentifierType } from './identifierTypeNames.ts';

/** The shape of a site's own numbers, from `logbook.yml`. */
export interface LocalPattern {
  /** `D` stands for a digit, `A` for a letter, anything else for itself; case of literal letters plays no part. */
  readonly shape: string;
  readonly type: IdentifierType;
}

/** Shapes with fewer letters and digits would be found everywhere. */
const shortestShape = 4;

/** Longer shapes are no numbers that people write. */
const longestShape = 64;

/** Whether a shape is long enough to be told from other text. */
export function isUsableShape(shape: string): boolean {
  const places = shape.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return shape.length <= longestShape && places >= shortestShape && /[DA]/.test(shape);
}

/**
 * Regular expression source of a shape, for the flags `giu`; it has no repetition, so that nothing a user writes can
 * make it slow. A literal `d` or `a` is written in lower case.
 */
export function shapeSource(shape: string): string {
  const places = [...shape].map((place) => {
    if (place === 'D') return '\\d';
    if (place === 'A') return '[a-z]';
    return /[\p{L}\p{N}]/u.test(place) ? place : place.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
  });
  return `(?<![\\p{L}\\p{N}])${places.join('')}(?![\\p{L}\\p{N}])`;
}
