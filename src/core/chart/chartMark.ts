import type { RecordSelection } from '../insight/recordSelection.ts';

/** A value in a chart that can be focused, is spoken, and opens its records. */
export interface ChartMark {
  /** Stable over updates, so that focus stays where it is. */
  readonly key: string;
  /** Marks of one series are one row of the keyboard's grid; rows come in the order of their first marks. */
  readonly series: string;
  /** Centre, and size of the area that takes the pointer, in pixels of the chart. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Spoken and shown as tooltip. */
  readonly label: string;
  readonly selection: RecordSelection;
}
