import { type CivilDate, readCivilDate } from '../../core/dates/civilDate.ts';

/** Clocks that were never set begin here; a log is not as old. */
const firstYear = 2000;

/** The day on which a log was written, in the zone of this machine; today for one of the future or without a time. */
export function dayOfRun(modifiedMs: number | undefined, today: CivilDate): CivilDate {
  if (modifiedMs === undefined || !Number.isFinite(modifiedMs)) return today;
  const time = new Date(modifiedMs);
  const parts = [time.getFullYear(), time.getMonth() + 1, time.getDate()];
  const day = readCivilDate(
    parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-'),
  );
  return day === undefined || day > today || time.getFullYear() < firstYear ? today : day;
}
