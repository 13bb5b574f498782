import type { CivilDate } from '../dates/civilDate.ts';
import { type Problem, problem } from '../problems.ts';
import type { LogbookRecord } from './logbookRecord.ts';

/** Dates that say when something was done, so that they cannot be in the future. */
const pastDates = ['date', 'answered', 'completed'] as const;

/** The dates of a record that are past by their meaning, but come after today. */
export function findDateProblems(record: LogbookRecord, today: CivilDate): readonly Problem[] {
  const values: Readonly<Record<string, unknown>> = record;
  return pastDates.flatMap((key) => {
    const date = values[key];
    return typeof date === 'string' && date > today
      ? [problem('future-date', [key], { key, value: date })]
      : [];
  });
}
