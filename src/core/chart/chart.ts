import type { RecordSelection } from '../insight/recordSelection.ts';
import type { ChartMark } from './chartMark.ts';
import type { SvgElement } from './svgElement.ts';
import { drawing } from './svgShapes.ts';

/** A value of a table; one with a selection opens its records. */
export interface ChartCell {
  readonly text: string;
  readonly selection?: RecordSelection;
}

/** The values of a chart as rows and columns; the first cell of a row names it. */
export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly { readonly title: string; readonly isNumber?: true }[];
  /** As many cells as columns. */
  readonly rows: readonly (readonly ChartCell[])[];
}

/**
 * A chart laid out for one width, the same for a page and an exported file: what is drawn, what can be focused, and the
 * same values as a table.
 */
export interface Chart {
  /** States the finding in words; the name of the chart for speech. */
  readonly title: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Axis, marks and labels, painted with `chartColours`. */
  readonly shapes: readonly SvgElement[];
  /** Values that take the focus, series by series. */
  readonly marks: readonly ChartMark[];
  readonly table: ChartTable;
}

/** A chart as a drawing that stands alone. */
export function drawChart({ title, width, height, shapes }: Omit<Chart, 'marks' | 'table'>): SvgElement {
  return drawing({ title, width, height }, shapes);
}
