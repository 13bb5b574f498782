import { h, type VNode } from 'preact';
import type { SvgElement } from '../../core/chart/svgElement.ts';

/** Shapes of a drawing as elements of the page. */
export function SvgShapes({ shapes }: { readonly shapes: readonly SvgElement[] }) {
  return <>{shapes.map(toNode)}</>;
}

function toNode({ name, attributes, children }: SvgElement): VNode {
  return h(name, attributes, ...children.map((child) => (typeof child === 'string' ? child : toNode(child))));
}
