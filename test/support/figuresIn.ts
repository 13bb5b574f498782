import type { Figure } from '../../src/core/insight/recordSelection.ts';

/** A figure and where it stands in data, items of lists as `[]`: `skills[].evidence[].hours`. */
export interface PlacedFigure {
  readonly place: string;
  readonly figure: Figure;
}

/** Every figure in plain data. */
export function figuresIn(data: unknown, place = ''): readonly PlacedFigure[] {
  if (Array.isArray(data)) return data.flatMap((item) => figuresIn(item, `${place}[]`));
  if (typeof data !== 'object' || data === null) return [];
  if (isFigure(data)) return [{ place, figure: data }];
  return Object.entries(data).flatMap(([name, value]) =>
    figuresIn(value, place === '' ? name : `${place}.${name}`),
  );
}

function isFigure(data: object): data is Figure {
  return Object.keys(data).sort().join() === 'selection,value';
}
