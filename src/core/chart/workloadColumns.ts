import type { CivilDate } from '../dates/civilDate.ts';
import { dayNumber } from '../dates/dayNumber.ts';
import { roundHours } from '../insight/recordHours.ts';
import type { Figure } from '../insight/recordSelection.ts';
import type { WorkloadWeek } from '../insight/workloadWeeks.ts';
import type { WeekColumn } from './weekColumns.ts';

/** Hours a week in the weeks of one column: of a single week its own, of several their mean. */
export interface LoadColumn {
  readonly column: WeekColumn;
  readonly when: 'past' | 'now' | 'ahead';
  /** Mean of the weeks that have begun. */
  readonly loggedPrimary: Figure;
  readonly loggedVolunteered: Figure;
  readonly primary: number;
  readonly volunteered: Figure;
  /** Absent where the profile says none. */
  readonly capacity?: number;
  /** That of the week most over its capacity. */
  readonly over: number;
  /** The same of the weeks that are not past. */
  readonly overAhead: number;
}

/** The load of each column; a column without a week is left out. */
export function loadColumns(
  weeks: readonly WorkloadWeek[],
  columns: readonly WeekColumn[],
  today: CivilDate,
): readonly LoadColumn[] {
  return columns.flatMap((column): readonly LoadColumn[] => {
    const own = weeks.filter(({ week }) => week >= column.first && week <= column.last);
    const [first, last] = [own[0], own.at(-1)];
    return first === undefined || last === undefined ? [] : [loadColumn(column, own, { first, last }, today)];
  });
}

function loadColumn(
  column: WeekColumn,
  weeks: readonly WorkloadWeek[],
  { first, last }: { readonly first: WorkloadWeek; readonly last: WorkloadWeek },
  today: CivilDate,
): LoadColumn {
  const day = dayNumber(today);
  const isPast = dayNumber(last.monday) + 6 < day;
  const begun = weeks.filter(({ monday }) => dayNumber(monday) <= day).length;
  const logged = (figures: readonly Figure[]): Figure => ({
    value: mean(figures, begun),
    selection: { ...figures[0]?.selection, ...figures.at(-1)?.selection, ...firstDay(figures) },
  });
  const capacities = weeks.flatMap(({ capacity }) => (capacity === undefined ? [] : [{ value: capacity }]));
  const volunteered = weeks.map((week) => week.volunteered);
  const ids = new Set(volunteered.flatMap(({ selection }) => selection.ids ?? []));
  return {
    column,
    when: isPast ? 'past' : begun === 0 ? 'ahead' : 'now',
    loggedPrimary: logged(weeks.map(({ loggedPrimary }) => loggedPrimary)),
    loggedVolunteered: logged(weeks.map(({ loggedVolunteered }) => loggedVolunteered)),
    primary: mean(
      weeks.map(({ primary }) => ({ value: primary })),
      weeks.length,
    ),
    volunteered: {
      value: mean(volunteered, weeks.length),
      selection: { ...first.volunteered.selection, ids: [...ids] },
    },
    ...(capacities.length > 0 && { capacity: mean(capacities, weeks.length) }),
    over: mostOver(weeks),
    overAhead: mostOver(weeks.filter(({ monday }) => dayNumber(monday) + 6 >= day)),
  };
}

function mostOver(weeks: readonly WorkloadWeek[]): number {
  return weeks.reduce((most, { over }) => Math.max(most, over), 0);
}

function firstDay(figures: readonly Figure[]): Pick<Figure['selection'], 'from'> {
  const from = figures[0]?.selection.from;
  return from === undefined ? {} : { from };
}

function mean(figures: readonly { readonly value: number }[], count: number): number {
  return roundHours(figures.reduce((sum, { value }) => sum + value, 0) / Math.max(1, count));
}
