import type { ExposureMap } from '../insight/exposureMap.ts';
import type { Chart, ChartCell, ChartTable } from './chart.ts';
import type { ChartMark } from './chartMark.ts';
import type { ChartWords } from './chartWords.ts';
import type { EvidenceMeasure } from './evidenceBars.ts';
import { formatValue } from './exposureCells.ts';
import { formatExposureFinding } from './exposureFinding.ts';
import { type ExposureFrame, type ExposureGeometry, placeExposure } from './exposureGeometry.ts';
import { exposureShapes } from './exposureShapes.ts';
import { estimateWidth } from './textWidth.ts';
import { weekAxisHeight, weekAxisShapes } from './weekAxis.ts';
import { formatColumn } from './weekColumns.ts';

/**
 * Study phases by week as a heat map: rows of phases, columns of weeks, in each cell its number where it fits, else a
 * square as large as its value; what is missing stands in words at the end of its row.
 */
export function layOutExposure(map: ExposureMap, frame: ExposureFrame, words: ChartWords): Chart {
  const { width, measure } = frame;
  const geometry = placeExposure(map, frame, words);
  const { columns, bottom } = geometry;
  return {
    title: formatExposureFinding(map, words),
    width,
    height: bottom + weekAxisHeight,
    shapes: [...exposureShapes(geometry, measure, words), ...weekAxisShapes(map, columns, bottom, words)],
    marks: marksOf(geometry, measure, words),
    table: tableOf(geometry, measure, words),
  };
}

/** A mark for each cell with a record, and one for the total of its row. */
function marksOf(
  { rows, cellHeight }: ExposureGeometry,
  measure: EvidenceMeasure,
  words: ChartWords,
): readonly ChartMark[] {
  return rows.flatMap(({ phase, name, total, cells, top, ...row }): readonly ChartMark[] => {
    const factsOf = ({ records, hours }: Pick<typeof phase, 'records' | 'hours'>) => ({
      phase: name,
      records: words.records(records.value),
      hours: words.hours(hours.value),
    });
    const selectionOf = (work: Pick<typeof phase, 'records' | 'hours'>) =>
      (work[measure].value > 0 ? work[measure] : work.records).selection;
    const marks = cells.map(
      (cell): ChartMark => ({
        key: `${phase.phase}-${cell.column.first}`,
        series: phase.phase,
        x: cell.column.x + cell.column.width / 2,
        y: top + cellHeight / 2,
        width: cell.column.width,
        height: cellHeight,
        label: words.text('exposure.cell', { weeks: formatColumn(cell.column, words), ...factsOf(cell) }),
        selection: selectionOf(cell),
      }),
    );
    if (phase.records.value === 0) return marks;
    const width = estimateWidth(total, phase.gap !== undefined);
    const label = words.text('exposure.total', factsOf(phase));
    return [
      ...marks,
      {
        key: `${phase.phase}-total`,
        series: phase.phase,
        x: row.totalX + (row.totalAnchor === 'start' ? width / 2 : -width / 2),
        y: row.textY - 4,
        width,
        height: 18,
        label: phase.gap === 'observed' ? words.text('exposure.totalObserved', { work: label }) : label,
        selection: selectionOf(phase),
      },
    ];
  });
}

/** The columns with a record as rows, and all weeks together. */
function tableOf(
  { columns, rows }: ExposureGeometry,
  measure: EvidenceMeasure,
  words: ChartWords,
): ChartTable {
  const cellOf = (
    work: (typeof rows)[number]['phase'] | (typeof rows)[number]['cells'][number],
  ): ChartCell =>
    work[measure].value === 0
      ? { text: words.number(0) }
      : { text: formatValue(work[measure].value, measure, words), selection: work[measure].selection };
  const worked = columns.filter(({ first }) =>
    rows.some(({ cells }) => cells.some(({ column }) => column.first === first)),
  );
  return {
    caption: words.text(measure === 'hours' ? 'exposure.tableHours' : 'exposure.tableRecords'),
    columns: [
      { title: words.text('exposure.weeks') },
      ...rows.map(({ name }) => ({ title: name, isNumber: true as const })),
    ],
    rows: [
      ...worked.map((column): readonly ChartCell[] => [
        { text: formatColumn(column, words) },
        ...rows.map(({ cells }): ChartCell => {
          const cell = cells.find((one) => one.column.first === column.first);
          return cell === undefined ? { text: '' } : cellOf(cell);
        }),
      ]),
      [{ text: words.text('exposure.allWeeks') }, ...rows.map(({ phase }) => cellOf(phase))],
    ],
  };
}
