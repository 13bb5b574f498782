import { chartColours } from './chartColours.ts';
import type { ChartWords } from './chartWords.ts';
import type { EvidenceMeasure } from './evidenceBars.ts';
import { type ExposureCell, formatValue } from './exposureCells.ts';
import type { ExposureGeometry, ExposureRow } from './exposureGeometry.ts';
import { roundPixels } from './roundPixels.ts';
import type { SvgElement } from './svgElement.ts';
import { chartText, shape } from './svgShapes.ts';
import { estimateWidth, widthOfWords } from './textWidth.ts';
import { endOfColumns, type WeekColumn } from './weekColumns.ts';

/**
 * Tints of cells with a number, faint to strong; the strongest leaves the number a contrast of 4.5 at least in the
 * themes of VS Code (WCAG 2.2, 1.4.3).
 */
export const exposureTints = [0.1, 0.18, 0.26, 0.34, 0.42] as const;
/** Air around the number of a cell, and around a cell. */
const numberAir = 2.5;
const cellAir = 1;
/** Side of the least square: a dot that can be seen. */
const leastSide = 2.5;

/** Cells, names, totals and today. */
export function exposureShapes(
  geometry: ExposureGeometry,
  measure: EvidenceMeasure,
  words: ChartWords,
): readonly SvgElement[] {
  return [
    ...groundShapes(geometry),
    ...cellShapes(geometry, measure, words),
    ...geometry.rows.flatMap(rowWords),
    ...todayShapes(geometry, words),
  ];
}

/** Weeks that have begun as pale cells, weeks to come as outlines. */
function groundShapes({ columns, rows, cellHeight, todayWeek }: ExposureGeometry): readonly SvgElement[] {
  const pathOf = (isThere: (column: WeekColumn) => boolean, inset: number): string =>
    rows
      .flatMap(({ top }) => columns.filter(isThere).map((column) => cellPath(column, top, cellHeight, inset)))
      .join('');
  return [
    shape('path', {
      d: pathOf(({ first }) => first <= todayWeek, cellAir),
      fill: chartColours.line,
      opacity: 0.5,
    }),
    shape('path', {
      d: pathOf(({ first }) => first > todayWeek, cellAir + 0.5),
      fill: 'none',
      stroke: chartColours.line,
      opacity: 0.6,
      'stroke-width': 1,
    }),
  ];
}

function cellPath({ x, width }: WeekColumn, top: number, height: number, inset: number): string {
  const [left, upper] = [roundPixels(x + inset), roundPixels(top + inset)];
  const across = roundPixels(Math.max(0.5, width - 2 * inset));
  return `M${left},${upper}h${across}v${height - 2 * inset}h${-across}z`;
}

function cellShapes(
  { rows, cellHeight, columns }: ExposureGeometry,
  measure: EvidenceMeasure,
  words: ChartWords,
): readonly SvgElement[] {
  const placed = rows.flatMap(({ cells, top }) => cells.map((cell) => ({ cell, top })));
  const most = placed.reduce((highest, { cell }) => Math.max(highest, cell[measure].value), 0) || 1;
  const textOf = (cell: ExposureCell): string => formatValue(cell[measure].value, measure, words);
  const room = (columns[0]?.width ?? 0) - 2 * numberAir;
  if (widthOfWords(placed.map(({ cell }) => textOf(cell))) > room) {
    const squares = placed.map(({ cell, top }) =>
      squarePath(cell.column, top, cellHeight, cell[measure].value / most),
    );
    // A rim keeps the contrast of the squares to the pale cells they stand on.
    const rim = { stroke: chartColours.surface, 'stroke-width': 2, 'paint-order': 'stroke' };
    return [shape('path', { d: squares.join(''), fill: chartColours.accent, ...rim })];
  }
  return [
    // Tints lie on the page and not on the pale cells, which are dark where contrast is high.
    shape('path', {
      d: placed.map(({ cell, top }) => cellPath(cell.column, top, cellHeight, cellAir)).join(''),
      fill: chartColours.surface,
    }),
    ...exposureTints.map((opacity, step) => {
      const ofTint = placed.filter(({ cell }) => tintOf(cell[measure].value / most) === step);
      return shape('path', {
        d: ofTint.map(({ cell, top }) => cellPath(cell.column, top, cellHeight, cellAir)).join(''),
        fill: chartColours.accent,
        opacity,
      });
    }),
    ...placed.map(({ cell, top }) => {
      const text = textOf(cell);
      return chartText(
        { x: middleWithin(text, cell.column, columns), y: top + cellHeight / 2 + 4, text },
        { 'text-anchor': 'middle', fill: chartColours.ink, 'stroke-width': 0 },
      );
    }),
  ];
}

/** The middle of a column, or as near to it as a text stays within all of them: a last column may be narrow. */
function middleWithin(text: string, { x, width }: WeekColumn, columns: readonly WeekColumn[]): number {
  const half = estimateWidth(text) / 2;
  return Math.max(half, Math.min(x + width / 2, endOfColumns(columns) - half));
}

function tintOf(share: number): number {
  return Math.max(0, Math.ceil(share * exposureTints.length) - 1);
}

/** A square in the middle of a cell; its area tells the value. */
function squarePath({ x, width }: WeekColumn, top: number, height: number, share: number): string {
  const side = Math.max(leastSide, Math.min(width - 2 * cellAir, height - 2 * cellAir) * Math.sqrt(share));
  const [left, upper] = [x + (width - side) / 2, top + (height - side) / 2].map(roundPixels);
  const across = roundPixels(side);
  return `M${left},${upper}h${across}v${across}h${-across}z`;
}

/** Name and total of a row; a gap is said in strong words. */
function rowWords({
  name,
  nameX,
  textY,
  total,
  totalX,
  totalAnchor,
  phase,
}: ExposureRow): readonly SvgElement[] {
  return [
    chartText({ x: nameX, y: textY, text: name }, { fill: chartColours.ink }),
    chartText(
      { x: totalX, y: textY, text: total },
      {
        'text-anchor': totalAnchor,
        ...(phase.gap !== undefined && { fill: chartColours.ink, 'font-weight': 600 }),
      },
    ),
  ];
}

/** The column of today in a frame, with its word above. */
function todayShapes(
  { columns, rows, cellHeight, todayWeek }: ExposureGeometry,
  words: ChartWords,
): readonly SvgElement[] {
  const column = columns.find(({ first, last }) => todayWeek >= first && todayWeek <= last);
  const top = rows[0]?.top;
  if (column === undefined || top === undefined) return [];
  const text = words.text('weeks.today');
  return [
    shape('path', {
      d: rows.map((row) => cellPath(column, row.top, cellHeight, 0.25)).join(''),
      fill: 'none',
      stroke: chartColours.ink,
      'stroke-width': 1.5,
    }),
    chartText(
      { x: middleWithin(text, column, columns), y: 12, text },
      { 'text-anchor': 'middle', fill: chartColours.ink },
    ),
  ];
}
