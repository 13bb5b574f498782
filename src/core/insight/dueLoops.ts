import { addDays, type CivilDate } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { compareText } from '../text/compareText.ts';
import type { OpenLoop } from './openLoop.ts';
import { computeOpenLoops } from './openLoops.ts';

/** How far ahead the next loops are shown: what the coming week holds. */
const daysAhead = 7;
/** More than a side bar has room for; the Open Loops view has them all. */
const mostLoops = 12;

/** What calls for something today or within a week. */
export interface DueLoops {
  /** Due ones first, then by due day; those that no day makes due come after the others that are due. */
  readonly loops: readonly OpenLoop[];
  /** All that are due, those not listed too, as the badge of the Open Loops view counts them. */
  readonly dueCount: number;
}

/** The open loops to look at next. */
export function computeDueLoops(view: LogbookView): DueLoops {
  const loops = computeOpenLoops(view);
  const until = addDays(view.today, daysAhead);
  const next = loops.filter(({ isDue, due }) => isDue || (due !== undefined && due <= until));
  return {
    loops: next.sort(byUrgency).slice(0, mostLoops),
    dueCount: loops.filter(({ isDue }) => isDue).length,
  };
}

const never = '9999-12-31' as CivilDate;

function byUrgency(a: OpenLoop, b: OpenLoop): number {
  return Number(b.isDue) - Number(a.isDue) || compareText(a.due ?? never, b.due ?? never);
}
