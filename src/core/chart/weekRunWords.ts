import type { CivilDate } from '../dates/civilDate.ts';
import type { ChartWords } from './chartWords.ts';
import type { AxisWeeks } from './timeAxis.ts';

type Runs = Pick<AxisWeeks, 'step'>;

/** `week of March 2, 2026`, or `4 weeks from March 2, 2026` where so many stand together. */
export function formatRun(monday: CivilDate, { step = 1 }: Runs, words: ChartWords): string {
  return words.counted('run.one', 'run.many', step, { date: words.longDate(monday) });
}

/** `6 records a week`, or `6 records in 4 weeks`. */
export function formatEach(amount: string, { step = 1 }: Runs, words: ChartWords): string {
  return words.counted('run.each', 'run.eachMany', step, { amount });
}

/** Over a column of dates. */
export function formatRunHead({ step = 1 }: Runs, words: ChartWords): string {
  return words.counted('run.head', 'run.headMany', step);
}
