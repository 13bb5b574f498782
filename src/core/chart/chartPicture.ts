import { chartColours } from './chartColours.ts';
import { formatPictureSvg } from './formatPictureSvg.ts';
import type { SvgElement } from './svgElement.ts';
import { chartText, drawing } from './svgShapes.ts';
import { breakWords } from './textWidth.ts';

/** A chart that leaves the page, with all that it needs to be understood elsewhere. */
export interface ChartPicture {
  /** Its first child is its title. */
  readonly drawing: SvgElement;
  /** What it is about, which the finding alone may not say. */
  readonly subject: string;
  /** What it says beside its title, one a line: what its shapes mean, what it was filtered by. */
  readonly notes: readonly string[];
  /** Where its numbers come from, and of which day they are. */
  readonly source: string;
  /** Users' texts in it as they are, of which the drawing may show the beginning alone. */
  readonly names: readonly string[];
}

/** A picture as a file. */
export interface PictureFile {
  readonly svg: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Space around the picture, and between its parts, in pixels. */
const margin = 16;
const gap = 10;

interface LineStyle {
  readonly size: number;
  readonly height: number;
  /** Width of its letters against those that `breakWords` measures. */
  readonly widthFactor: number;
  readonly attributes: SvgElement['attributes'];
}

const titleStyle: LineStyle = {
  size: 14,
  height: 20,
  // 14 pixels for 11, and bold.
  widthFactor: (14 / 11) * 1.14,
  attributes: { 'font-size': 14, 'font-weight': 600, fill: chartColours.ink },
};
const noteStyle: LineStyle = { size: 11, height: 16, widthFactor: 1, attributes: {} };

/** Puts the title and the notes above a chart and its source below, as they stand around it on the page. */
export function formatChartPicture({ drawing: chart, subject, notes, source }: ChartPicture): PictureFile {
  const chartWidth = Number(chart.attributes.width);
  const title = titleOf(chart);
  const head = [
    ...linesOf([subject], chartWidth, noteStyle),
    ...linesOf([title], chartWidth, titleStyle),
    ...linesOf(notes, chartWidth, noteStyle),
  ];
  const foot = linesOf([source], chartWidth, noteStyle);
  const top = margin + heightOf(head) + gap;
  const bottom = top + Number(chart.attributes.height) + gap;
  const size = { width: chartWidth + 2 * margin, height: bottom + heightOf(foot) + margin };
  const svg = formatPictureSvg(
    drawing({ title, ...size }, [
      { name: 'desc', attributes: {}, children: [[subject, ...notes, source].join(' · ')] },
      ...place(head, margin),
      {
        name: 'g',
        attributes: { transform: `translate(${margin} ${top})` },
        children: chart.children.slice(1),
      },
      ...place(foot, bottom),
    ]),
  );
  return { svg, ...size };
}

/** The finding of a drawing, which is its name for speech. */
export function titleOf({ children: [title] }: SvgElement): string {
  return typeof title === 'object' ? title.children.join('') : '';
}

interface Line {
  readonly text: string;
  readonly style: LineStyle;
}

function linesOf(texts: readonly string[], width: number, style: LineStyle): readonly Line[] {
  return texts.flatMap((text) =>
    breakWords(text, width / style.widthFactor).map((line) => ({ text: line, style })),
  );
}

function heightOf(lines: readonly Line[]): number {
  return lines.reduce((height, { style }) => height + style.height, 0);
}

function place(lines: readonly Line[], top: number): readonly SvgElement[] {
  return lines.map(({ text, style }, position) =>
    chartText(
      { x: margin, y: top + heightOf(lines.slice(0, position)) + style.size, text },
      style.attributes,
    ),
  );
}
