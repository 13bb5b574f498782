import type { CivilDate } from '../dates/civilDate.ts';
import { shownHours } from '../insight/recordHours.ts';
import type { Figure } from '../insight/recordSelection.ts';
import type { WorkloadWeek } from '../insight/workloadWeeks.ts';
import type { Chart, ChartCell, ChartTable } from './chart.ts';
import type { ChartMark } from './chartMark.ts';
import type { ChartStrings } from './chartStrings.ts';
import type { ChartWords } from './chartWords.ts';
import { weekAxisHeight, weekAxisShapes } from './weekAxis.ts';
import { formatColumn } from './weekColumns.ts';
import type { LoadColumn } from './workloadColumns.ts';
import { formatWorkloadFinding } from './workloadFinding.ts';
import { placeWorkload, type WorkloadGeometry } from './workloadGeometry.ts';
import { workloadKey } from './workloadKey.ts';
import { workloadShapes } from './workloadShapes.ts';

/** What the workload is laid out for. */
export interface WorkloadFrame {
  /** Pixels. */
  readonly width: number;
  readonly today: CivilDate;
}

/** Least height of the area of a mark, so that a pointer can meet it. */
const leastMark = 14;

/**
 * Hours a week against capacity: bars of what was logged inside frames of what is planned, and the capacity as a line.
 *
 * @param weeks - not empty, oldest first.
 */
export function layOutWorkload(
  weeks: readonly WorkloadWeek[],
  { width, today }: WorkloadFrame,
  words: ChartWords,
): Chart {
  const geometry = placeWorkload(weeks, { width, today }, words);
  const { loads, bottom } = geometry;
  const columns = loads.map(({ column }) => column);
  const key = workloadKey({ top: bottom + weekAxisHeight, width }, words);
  const first = weeks[0]?.monday ?? today;
  return {
    title: formatWorkloadFinding(weeks, today, words),
    width,
    height: bottom + weekAxisHeight + key.height,
    shapes: [
      ...workloadShapes(geometry, { today, first }, words),
      ...weekAxisShapes({ first, weekCount: weeks.length }, columns, bottom, words),
      ...key.shapes,
    ],
    marks: marksOf(geometry, words),
    table: tableOf(loads, words),
  };
}

/** The volunteered hours as the upper row of marks, the primary ones as the lower. */
function marksOf(geometry: WorkloadGeometry, words: ChartWords): readonly ChartMark[] {
  return [
    ...geometry.loads.flatMap((load) => volunteeredMark(load, geometry, words)),
    ...geometry.loads.flatMap((load) => primaryMark(load, geometry, words)),
  ];
}

function volunteeredMark(
  load: LoadColumn,
  geometry: WorkloadGeometry,
  words: ChartWords,
): readonly ChartMark[] {
  const { loggedPrimary, loggedVolunteered, primary, volunteered, when } = load;
  const isLogged = when !== 'ahead' && loggedVolunteered.value > 0;
  if (!isLogged && (when === 'past' || volunteered.value === 0)) return [];
  const below = isLogged ? loggedPrimary.value : primary;
  const shown = isLogged ? loggedVolunteered : volunteered;
  const label = markLabel(isLogged ? 'workload.markVolunteered' : 'workload.markPlanned', load, words, {
    logged: loggedVolunteered.value,
    planned: volunteered.value,
    primary,
  });
  return [
    markAt(geometry, load, { series: 'volunteered', label, selection: shown.selection }, [
      below,
      below + shown.value,
    ]),
  ];
}

function primaryMark(load: LoadColumn, geometry: WorkloadGeometry, words: ChartWords): readonly ChartMark[] {
  const { loggedPrimary, primary, when } = load;
  if (when === 'ahead' || loggedPrimary.value === 0) return [];
  const facts = { logged: loggedPrimary.value, planned: primary };
  const label = markLabel('workload.markPrimary', load, words, facts);
  return [
    markAt(geometry, load, { series: 'primary', label, selection: loggedPrimary.selection }, [
      0,
      loggedPrimary.value,
    ]),
  ];
}

function markLabel(
  key: keyof ChartStrings,
  { column, overAhead }: LoadColumn,
  words: ChartWords,
  hours: Readonly<Record<string, number>>,
): string {
  const texts = Object.entries(hours).map(([name, value]) => [name, hoursOf(value, column, words)] as const);
  const mark = words.text(key, { weeks: formatColumn(column, words), ...Object.fromEntries(texts) });
  return overAhead === 0
    ? mark
    : words.text('workload.markOver', { mark, hours: words.hours(shownHours(overAhead)) });
}

/** Hours; of several weeks those a week. */
function hoursOf(value: number, { first, last }: LoadColumn['column'], words: ChartWords): string {
  const hours = words.hours(shownHours(value));
  return first === last ? hours : words.text('workload.aWeek', { hours });
}

function markAt(
  { yOf }: WorkloadGeometry,
  { column }: LoadColumn,
  mark: Pick<ChartMark, 'series' | 'label' | 'selection'>,
  [from, to]: readonly [number, number],
): ChartMark {
  const [lower, upper] = [yOf(from), yOf(to)];
  const height = Math.max(leastMark, lower - upper);
  return {
    ...mark,
    key: `${mark.series}-${column.first}`,
    x: column.x + column.width / 2,
    y: lower - height / 2,
    width: column.width,
    height,
  };
}

const tableColumns = [
  'workload.primaryLogged',
  'workload.primaryPlanned',
  'workload.volunteeredLogged',
  'workload.volunteeredPlanned',
  'workload.capacityHours',
  'workload.overHours',
] as const satisfies readonly (keyof ChartStrings)[];

function tableOf(loads: readonly LoadColumn[], words: ChartWords): ChartTable {
  const numberCell = (value: number | undefined): ChartCell => ({
    text: value === undefined ? '' : words.number(shownHours(value)),
  });
  const figureCell = ({ value, selection }: Figure): ChartCell =>
    value === 0 ? numberCell(value) : { ...numberCell(value), selection };
  return {
    caption: words.text('workload.table'),
    columns: [
      { title: words.text('workload.weeks') },
      ...tableColumns.map((title) => ({ title: words.text(title), isNumber: true as const })),
    ],
    rows: loads.map((load) => [
      { text: formatColumn(load.column, words) },
      load.when === 'ahead' ? { text: '' } : figureCell(load.loggedPrimary),
      numberCell(load.primary),
      load.when === 'ahead' ? { text: '' } : figureCell(load.loggedVolunteered),
      figureCell(load.volunteered),
      numberCell(load.capacity),
      load.over === 0 ? { text: '' } : numberCell(load.over),
    ]),
  };
}
