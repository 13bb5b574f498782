import { escapeXml } from '../text/escapeXml.ts';
import type { SvgElement } from './svgElement.ts';

const names: ReadonlySet<string> = new Set<SvgElement['name']>([
  'svg',
  'g',
  'title',
  'desc',
  'text',
  'rect',
  'line',
  'path',
  'circle',
]);

/** Attributes that place and paint shapes; none that can run, load or link anything. */
const attributeNames: ReadonlySet<string> = new Set(
  (
    'x y x1 y1 x2 y2 cx cy r rx ry d width height viewBox role transform opacity fill stroke stroke-width ' +
    'stroke-linejoin stroke-linecap stroke-dasharray paint-order text-anchor dominant-baseline shape-rendering font-size ' +
    'font-weight font-family'
  ).split(' '),
);

/** A value that refers to nothing: `url()` is how an attribute of SVG loads what lies elsewhere. */
const isInert = (value: string): boolean => !/url\s*\(|[\\:;@<>]/i.test(value);

/** A drawing as SVG for an HTML page; what is not allowed in one is left out, and texts are escaped. */
export function formatSvg({ name, attributes, children }: SvgElement): string {
  if (!names.has(name)) return '';
  const written = Object.entries(attributes).flatMap(([attribute, value]) => {
    const text = String(value);
    return attributeNames.has(attribute) && isInert(text) ? [` ${attribute}="${escapeXml(text)}"`] : [];
  });
  const inner = children.map((child) => (typeof child === 'string' ? escapeXml(child) : formatSvg(child)));
  return `<${name}${written.join('')}>${inner.join('')}</${name}>`;
}
