import type { LogbookView } from '../index/logbookContents.ts';
import { computeGoalTree } from './goalTree.ts';
import { computeOpenQuestions } from './questionFacts.ts';
import { roundHours } from './recordHours.ts';
import type { Figure } from './recordSelection.ts';
import type { WeekLoad } from './workload.ts';

/** Full weeks that are looked back on: one bad week happens, two are a trend. */
export const slipWeeks = 2;
/** Share of the planned hours below which primary work slips: a day a week is missing. */
export const slipShare = 0.8;
/** How the work that the internship is for stands beside what was volunteered. */
export interface PrimaryWork {
  /** The weeks that are over and were looked at, at most `slipWeeks`, with hours planned; oldest first. */
  readonly weeks: readonly WeekLoad[];
  readonly planned: number;
  readonly logged: Figure;
  /** Less than `slipShare` of the planned hours was logged in those weeks. */
  readonly isSlipping: boolean;
  /** Goals past their date that are not reached. */
  readonly overdueGoals: Figure;
  /** Questions that have been open for `staleAfterDays` or longer. */
  readonly longOpenQuestions: Figure;
}

/** How primary work stands. */
export function computePrimaryWork(view: LogbookView, loads: readonly WeekLoad[]): PrimaryWork {
  const { today } = view;
  const weeks = loads.filter(({ sunday, primary }) => sunday < today && primary > 0).slice(-slipWeeks);
  const [first, last] = [weeks[0], weeks.at(-1)];
  return {
    weeks,
    ...hoursOf(loads.filter((load) => isBetween(load, first, last))),
    overdueGoals: overdueGoals(view),
    longOpenQuestions: longOpenQuestions(view),
  };
}

function isBetween({ monday }: WeekLoad, first: WeekLoad | undefined, last: WeekLoad | undefined): boolean {
  return first !== undefined && last !== undefined && monday >= first.monday && monday <= last.monday;
}

/** Planned and logged hours of consecutive weeks. */
function hoursOf(weeks: readonly WeekLoad[]): Pick<PrimaryWork, 'planned' | 'logged' | 'isSlipping'> {
  const [first, last] = [weeks[0], weeks.at(-1)];
  const planned = roundHours(weeks.reduce((sum, { primary }) => sum + primary, 0));
  const value = roundHours(weeks.reduce((sum, { loggedPrimary }) => sum + loggedPrimary.value, 0));
  const selection =
    first === undefined || last === undefined
      ? { ids: [] }
      : ({ from: first.monday, to: last.sunday, withHours: true, volunteered: false } as const);
  return { planned, logged: { value, selection }, isSlipping: value < planned * slipShare };
}

function overdueGoals(view: LogbookView): Figure {
  const goals = computeGoalTree(view).flatMap((node) => (node.kind === 'goals' ? node.children : []));
  const ids = goals.flatMap(({ stored: { record }, daysLeft = 0, isReached }) =>
    daysLeft < 0 && isReached !== true && !(record.type === 'goal' && record.status === 'dropped')
      ? [record.id]
      : [],
  );
  return { value: ids.length, selection: { types: ['goal'], ids } };
}

function longOpenQuestions(view: LogbookView): Figure {
  const ids = computeOpenQuestions(view).flatMap(({ isStale, question }) => (isStale ? [question.id] : []));
  return { value: ids.length, selection: { types: ['question'], ids } };
}
