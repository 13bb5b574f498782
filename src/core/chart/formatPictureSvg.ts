import { formatSvg } from './formatSvg.ts';
import type { SvgElement } from './svgElement.ts';

/** A colour of `chartColours`: a variable of the page, and the colour that holds without one. */
const variableColour = /^var\(--[\w-]+, (#[0-9a-f]{6})\)$/;
const paper = '#ffffff';

/**
 * A drawing as a file of its own, for a document or a slide: on white, in the colours of paper whatever theme it was
 * seen in, and without anything that a page has to give.
 */
export function formatPictureSvg(drawing: SvgElement): string {
  const { width = 0, height = 0 } = drawing.attributes;
  const ground: SvgElement = {
    name: 'rect',
    attributes: { x: 0, y: 0, width, height, fill: paper },
    children: [],
  };
  const [title = '', ...shapes] = drawing.children;
  const painted = onPaper({ ...drawing, children: [title, ground, ...shapes] });
  return formatSvg(painted).replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
}

function onPaper({ name, attributes, children }: SvgElement): SvgElement {
  const painted = Object.entries(attributes).map(([attribute, value]) => [
    attribute,
    variableColour.exec(String(value))?.[1] ?? value,
  ]);
  return {
    name,
    attributes: Object.fromEntries(painted) as SvgElement['attributes'],
    children: children.map((child) => (typeof child === 'string' ? child : onPaper(child))),
  };
}
