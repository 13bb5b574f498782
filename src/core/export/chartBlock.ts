import { type Chart, drawChart } from '../chart/chart.ts';
import type { ExportBlock } from './exportDocument.ts';
import { textLine } from './exportLines.ts';

/** A chart as a part of a document, with its table. */
export function chartBlock(chart: Chart): ExportBlock {
  const { caption, columns, rows } = chart.table;
  return {
    kind: 'chart',
    title: chart.title,
    drawing: drawChart(chart),
    table: { caption, columns, rows: rows.map((row) => row.map(({ text }) => textLine(text))) },
  };
}
