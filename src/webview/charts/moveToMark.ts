import type { ChartMark } from '../../core/chart/chartMark.ts';

const moveKeys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const;

/** A key that moves the focus within a chart. */
export type MoveKey = (typeof moveKeys)[number];

export function isMoveKey(key: string): key is MoveKey {
  return moveKeys.some((known) => known === key);
}

/**
 * The mark that a key moves to, from the mark of `key`: left and right within its series, up and down to the
 * nearest mark of the series above and below, Home and End to the ends of its series.
 *
 * @param marks - those of one series in the order of time.
 * @returns `undefined` where there is nothing that way.
 */
export function moveToMark(marks: readonly ChartMark[], key: string, move: MoveKey): ChartMark | undefined {
  const from = marks.find((mark) => mark.key === key);
  if (from === undefined) return marks[0];
  const row = marks.filter((mark) => mark.series === from.series);
  const position = row.indexOf(from);
  switch (move) {
    case 'ArrowLeft':
      return row[position - 1];
    case 'ArrowRight':
      return row[position + 1];
    case 'Home':
      return row[0];
    case 'End':
      return row[row.length - 1];
    case 'ArrowUp':
      return nearestMark(marks, beside(marks, from.series, -1), from.x);
    case 'ArrowDown':
      return nearestMark(marks, beside(marks, from.series, 1), from.x);
  }
}

function beside(marks: readonly ChartMark[], series: string, step: -1 | 1): string | undefined {
  const rows = [...new Set(marks.map((mark) => mark.series))];
  return rows[rows.indexOf(series) + step];
}

function nearestMark(
  marks: readonly ChartMark[],
  series: string | undefined,
  x: number,
): ChartMark | undefined {
  return marks
    .filter((mark) => mark.series === series)
    .reduce<ChartMark | undefined>(
      (best, mark) => (best === undefined || Math.abs(mark.x - x) < Math.abs(best.x - x) ? mark : best),
      undefined,
    );
}
