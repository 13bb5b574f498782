import type { CivilDate } from '../dates/civilDate.ts';
import type { ExposureMap, PhaseExposure } from '../insight/exposureMap.ts';
import type { ChartWords } from './chartWords.ts';
import type { EvidenceMeasure } from './evidenceBars.ts';
import { cellsOfPhase, type ExposureCell, formatWork } from './exposureCells.ts';
import { widthOfWords, wordGap } from './textWidth.ts';
import { placeWeekColumns, type WeekColumn, weekOfDate } from './weekColumns.ts';

/** One phase in its place. */
export interface ExposureRow {
  readonly phase: PhaseExposure;
  readonly name: string;
  /** What is at the end of the row: `12 records`, or that there is none. */
  readonly total: string;
  readonly cells: readonly ExposureCell[];
  readonly nameX: number;
  readonly totalX: number;
  readonly totalAnchor: 'start' | 'end';
  /** Base line of name and total. */
  readonly textY: number;
  /** Upper end of the cells. */
  readonly top: number;
}

/** What a map of exposure is laid out for. */
export interface ExposureFrame {
  /** Pixels. */
  readonly width: number;
  readonly measure: EvidenceMeasure;
  readonly today: CivilDate;
}

/** Rows and columns of a map for one width. */
export interface ExposureGeometry {
  readonly columns: readonly WeekColumn[];
  readonly rows: readonly ExposureRow[];
  /** Below 1 before the internship, above its weeks after it. */
  readonly todayWeek: number;
  readonly cellHeight: number;
  /** Lower end of the last row. */
  readonly bottom: number;
}

/** In narrower charts names and totals stand above the cells of their row. */
const widthForNamesBeside = 520;
const cellHeight = 26;
const rowGap = 3;
/** Room above the first row for the word that marks today, and without one. */
const todayRoom = 18;
const topRoom = 4;
const lineHeight = 16;
const narrowestColumn = 9;
const widestColumn = 46;

/** Places the rows and columns of a map; names and totals beside the rows where there is room for them. */
export function placeExposure(
  map: ExposureMap,
  { width, measure, today }: ExposureFrame,
  words: ChartWords,
): ExposureGeometry {
  const names = map.phases.map(({ phase }) => words.text(`phase.${phase}`));
  const totals = map.phases.map((phase) => formatTotal(phase, map, measure, words));
  const isBeside = width >= widthForNamesBeside;
  const left = isBeside ? widthOfWords(names) + wordGap : 0;
  const right = isBeside ? width - widthOfWords(totals, true) - wordGap : width;
  const columns = placeWeekColumns(map.weekCount, {
    left,
    right,
    narrowest: narrowestColumn,
    widest: widestColumn,
  });
  const end = columns.reduce((most, column) => Math.max(most, column.x + column.width), left);
  const rowHeight = isBeside ? cellHeight + rowGap : lineHeight + cellHeight + 2 * rowGap;
  const todayWeek = weekOfDate(today, map.first);
  const topOfRows = todayWeek >= 1 && todayWeek <= map.weekCount ? todayRoom : topRoom;
  const rows = map.phases.map((phase, place): ExposureRow => {
    const rowTop = topOfRows + place * rowHeight;
    return {
      phase,
      name: names[place] ?? '',
      total: totals[place] ?? '',
      cells: cellsOfPhase(phase, map, columns),
      nameX: 0,
      totalX: isBeside ? end + wordGap : width,
      totalAnchor: isBeside ? 'start' : 'end',
      textY: isBeside ? rowTop + cellHeight / 2 + 4 : rowTop + lineHeight - rowGap,
      top: isBeside ? rowTop : rowTop + lineHeight,
    };
  });
  return { columns, rows, todayWeek, cellHeight, bottom: (rows.at(-1)?.top ?? topOfRows) + cellHeight };
}

function formatTotal(
  phase: PhaseExposure,
  { weeksLeft, isPart }: ExposureMap,
  measure: EvidenceMeasure,
  words: ChartWords,
): string {
  if (phase.records.value === 0)
    return words.text(weeksLeft > 0 && !isPart ? 'exposure.noneYet' : 'exposure.none');
  const work = formatWork(phase, measure, words);
  return phase.gap === 'observed' ? words.text('exposure.totalObserved', { work }) : work;
}
