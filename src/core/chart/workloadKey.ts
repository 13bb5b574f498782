import { chartColours } from './chartColours.ts';
import type { ChartWords } from './chartWords.ts';
import type { SvgElement } from './svgElement.ts';
import { chartText, shape } from './svgShapes.ts';
import { estimateWidth } from './textWidth.ts';

const side = 10;
const swatchGap = 6;
const itemGap = 18;
const lineHeight = 18;

/** What the bars of the workload are, drawn as they are drawn, in lines of a width from `top` down. */
export function workloadKey(
  { top, width }: { readonly top: number; readonly width: number },
  words: ChartWords,
): { readonly height: number; readonly shapes: readonly SvgElement[] } {
  const items = [
    { text: words.text('workload.keyPrimary'), swatch: filledSwatch },
    { text: words.text('workload.keyVolunteered'), swatch: stripedSwatch },
    { text: words.text('workload.keyPlanned'), swatch: framedSwatch },
  ];
  const shapes: SvgElement[] = [];
  let [x, y] = [0, top];
  for (const { text, swatch } of items) {
    const itemWidth = side + swatchGap + estimateWidth(text);
    if (x > 0 && x + itemWidth > width) [x, y] = [0, y + lineHeight];
    shapes.push(...swatch(x, y + 4), chartText({ x: x + side + swatchGap, y: y + 13, text }));
    x += itemWidth + itemGap;
  }
  return { height: y + lineHeight - top, shapes };
}

function filledSwatch(x: number, y: number): readonly SvgElement[] {
  return [shape('rect', { x, y, width: side, height: side, fill: chartColours.accent })];
}

function stripedSwatch(x: number, y: number): readonly SvgElement[] {
  const line = { fill: 'none', stroke: chartColours.accent };
  return [
    shape('path', {
      ...line,
      d: `M${x},${y}h${side}v${side}h${-side}zM${x},${y + 3.5}h${side}M${x},${y + 7}h${side}`,
      'stroke-width': 1.25,
    }),
  ];
}

function framedSwatch(x: number, y: number): readonly SvgElement[] {
  return [
    shape('path', {
      d: `M${x},${y}h${side}v${side}h${-side}z`,
      fill: 'none',
      stroke: chartColours.quiet,
      'stroke-width': 1,
    }),
  ];
}
