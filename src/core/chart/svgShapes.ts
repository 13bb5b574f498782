import { chartColours } from './chartColours.ts';
import { roundPixels } from './roundPixels.ts';
import type { SvgElement } from './svgElement.ts';

type Attributes = SvgElement['attributes'];

/** A shape without children. */
export function shape(
  name: 'rect' | 'line' | 'path' | 'circle',
  attributes: Readonly<Record<string, string | number>>,
): SvgElement {
  return { name, attributes: rounded(attributes), children: [] };
}

/** A word at a place, with a rim in the colour of the page, so that lines beneath do not cross it. */
export function chartText(
  { x, y, text }: { readonly x: number; readonly y: number; readonly text: string },
  attributes: Attributes = {},
): SvgElement {
  return {
    name: 'text',
    attributes: rounded({
      x,
      y,
      fill: chartColours.quiet,
      stroke: chartColours.surface,
      'stroke-width': 3,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
      'font-size': 11,
      ...attributes,
    }),
    children: [text],
  };
}

/** A whole drawing, spoken by its title. */
export function drawing(
  { title, width, height }: { readonly title: string; readonly width: number; readonly height: number },
  children: readonly SvgElement[],
): SvgElement {
  return {
    name: 'svg',
    attributes: {
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'font-family': 'system-ui, sans-serif',
    },
    children: [{ name: 'title', attributes: {}, children: [title] }, ...children],
  };
}

function rounded(attributes: Attributes): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      typeof value === 'number' ? roundPixels(value) : value,
    ]),
  );
}
