import type { CivilDate } from '../dates/civilDate.ts';
import { shownHours } from '../insight/recordHours.ts';
import type { WorkloadWeek } from '../insight/workloadWeeks.ts';
import type { ChartWords } from './chartWords.ts';
import { linearScale } from './linearScale.ts';
import { roundEnd } from './roundSteps.ts';
import { estimateWidth, widthOfWords, wordGap } from './textWidth.ts';
import { placeWeekColumns } from './weekColumns.ts';
import { type LoadColumn, loadColumns } from './workloadColumns.ts';
import { fullCapacity } from './workloadFinding.ts';

/** Hours a week as places in pixels. */
export interface WorkloadGeometry {
  readonly loads: readonly LoadColumn[];
  readonly left: number;
  /** Right end of the columns. */
  readonly end: number;
  readonly top: number;
  readonly bottom: number;
  readonly ticks: readonly { readonly y: number; readonly text: string }[];
  /** The line of a whole week's capacity: where its name stands; absent where the profile says none. */
  readonly capacity?: { readonly text: string; readonly y: number; readonly isBeside: boolean };
  /** Pixels of hours, from the top of the chart down. */
  yOf(hours: number): number;
}

const top = 22;
const plotHeight = 150;
/** From this width on the name of the capacity stands at the right of its line. */
const widthForNameBeside = 480;
const narrowestColumn = 6;
const widestColumn = 64;

/** Places weeks, hours and capacity for a width. */
export function placeWorkload(
  weeks: readonly WorkloadWeek[],
  { width, today }: { readonly width: number; readonly today: CivilDate },
  words: ChartWords,
): WorkloadGeometry {
  const scale = linearScale([0, roundEnd(mostHours(weeks), 4)], [top + plotHeight, top]);
  const yOf = (hours: number): number => scale(hours);
  const ticks = scale.ticks(4).map((hours) => ({ y: yOf(hours), text: words.number(hours) }));
  const left = widthOfWords(ticks.map(({ text }) => text)) + wordGap;
  const hours = fullCapacity(weeks);
  const name =
    hours === undefined ? '' : words.text('workload.capacity', { hours: words.hours(shownHours(hours)) });
  const isBeside = width >= widthForNameBeside;
  const right = width - (isBeside ? estimateWidth(name) + wordGap : 0);
  const columns = placeWeekColumns(weeks.length, {
    left,
    right,
    narrowest: narrowestColumn,
    widest: widestColumn,
  });
  return {
    loads: loadColumns(weeks, columns, today),
    left,
    end: columns.reduce((most, column) => Math.max(most, column.x + column.width), left),
    top,
    bottom: top + plotHeight,
    ticks,
    ...(hours !== undefined && { capacity: { text: name, y: yOf(hours), isBeside } }),
    yOf,
  };
}

/** The most that any week has of anything; at least an hour, so that there is a scale. */
function mostHours(weeks: readonly WorkloadWeek[]): number {
  return weeks.reduce(
    (most, { primary, volunteered, capacity = 0, loggedPrimary, loggedVolunteered }) =>
      Math.max(most, capacity, primary + volunteered.value, loggedPrimary.value + loggedVolunteered.value),
    1,
  );
}
