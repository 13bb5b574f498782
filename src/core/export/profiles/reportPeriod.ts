import { addDays, type CivilDate, startOfWeek } from '../../dates/civilDate.ts';
import type { ExportChoice } from '../exportChoice.ts';

/** First and last day of a report, both included. */
export interface ReportPeriod {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** The days of a report: those that were chosen, else the current ISO week up to today. */
export function reportPeriod(
  { from, to }: Pick<ExportChoice, 'from' | 'to'>,
  today: CivilDate,
): ReportPeriod {
  if (from === undefined) {
    const last = to ?? today;
    return { from: startOfWeek(last), to: last };
  }
  return { from, to: to ?? (from > today ? addDays(startOfWeek(from), 6) : today) };
}
