/** More belong to the dashboard. */
const mostRows = 12;
/** Rows that what is due gets before skills get a second one. */
const firstDueRows = 3;

/** A list of rows below a heading; all in pixels. */
export interface ListSpace {
  readonly rowHeight: number;
  /** Height of its heading, and of the gap before it. */
  readonly heightBeside: number;
  /** Rows that there are. */
  readonly count: number;
}

/** How many rows of each list are shown; a list without a row is not shown at all. */
export interface SharedRoom {
  readonly due: number;
  readonly skills: number;
}

/** As many rows as fit without a scroll bar: one of each list, some more that are due, then skills, then the rest. */
export function shareRoom(height: number, lists: Readonly<Record<keyof SharedRoom, ListSpace>>): SharedRoom {
  const beside = (list: keyof SharedRoom, rows: number): number => height - heightOf(lists[list], rows);
  const oneDue = fittingRows(height, lists.due, 1);
  const oneSkill = fittingRows(beside('due', oneDue), lists.skills, 1);
  const first = fittingRows(beside('skills', oneSkill), lists.due, firstDueRows);
  const skills = fittingRows(beside('due', first), lists.skills, mostRows);
  const due = first === 0 ? 0 : fittingRows(beside('skills', skills), lists.due, mostRows);
  return { due, skills };
}

function fittingRows(height: number, { rowHeight, heightBeside, count }: ListSpace, most: number): number {
  const fitting = Math.floor((height - heightBeside) / Math.max(1, rowHeight));
  return Math.max(0, Math.min(fitting, most, count));
}

function heightOf({ rowHeight, heightBeside }: ListSpace, rows: number): number {
  return rows === 0 ? 0 : heightBeside + rows * rowHeight;
}
