import { roundPixels } from './roundPixels.ts';

/** Top and bottom in pixels of the chart. */
export interface BarPanel {
  readonly top: number;
  readonly bottom: number;
}

/** One bar as part of a path, around a middle; a small value beside a large one is still to be seen. */
export function formatBar(
  middle: number,
  { width, top, bottom }: BarPanel & { readonly width: number },
): string {
  const seen = roundPixels(Math.min(top, bottom - 1.5));
  return `M${roundPixels(middle - width / 2)},${bottom}V${seen}h${roundPixels(width)}V${bottom}Z`;
}
