import type { ExposureMap, PhaseExposure } from '../insight/exposureMap.ts';
import { roundHours, shownHours } from '../insight/recordHours.ts';
import type { Figure } from '../insight/recordSelection.ts';
import type { ChartWords } from './chartWords.ts';
import type { EvidenceMeasure } from './evidenceBars.ts';
import { type WeekColumn, weekOfDate } from './weekColumns.ts';

/** Work of one phase in the weeks of one column. */
export interface ExposureCell {
  readonly column: WeekColumn;
  readonly records: Figure;
  readonly hours: Figure;
}

/** The cells of a phase that hold a record, from left to right; weeks of one column are added up. */
export function cellsOfPhase(
  { weeks }: PhaseExposure,
  { first }: Pick<ExposureMap, 'first'>,
  columns: readonly WeekColumn[],
): readonly ExposureCell[] {
  const numbered = weeks.map((work) => ({ work, number: weekOfDate(work.week, first) }));
  return columns.flatMap((column): readonly ExposureCell[] => {
    const worked = numbered.filter(({ number }) => number >= column.first && number <= column.last);
    const records = sumOf(worked.map(({ work }) => work.records));
    const hours = sumOf(worked.map(({ work }) => work.hours));
    return records && hours ? [{ column, records, hours }] : [];
  });
}

/** Figures of one phase in weeks that follow one another: together, from the first day to the last. */
function sumOf(figures: readonly Figure[]): Figure | undefined {
  const [first, last] = [figures[0], figures.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const { to } = last.selection;
  return {
    value: roundHours(figures.reduce((sum, { value }) => sum + value, 0)),
    selection: { ...first.selection, ...(to !== undefined && { to }) },
  };
}

/** A value of the chosen measure without its unit, hours with one decimal. */
export function formatValue(value: number, measure: EvidenceMeasure, words: ChartWords): string {
  return words.number(measure === 'hours' ? shownHours(value) : value);
}

/** A value of the chosen measure with its unit. */
export function formatWork(
  { records, hours }: { readonly records: Figure; readonly hours: Figure },
  measure: EvidenceMeasure,
  words: ChartWords,
): string {
  return measure === 'hours' ? words.hours(shownHours(hours.value)) : words.records(records.value);
}
