import type { CivilDate } from '../../core/dates/civilDate.ts';

/** The time and chance that core has to be told. */
export interface Clock {
  /** Today in the zone of the machine that the extension runs on. */
  today(): CivilDate;
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number;
}

/** The clock of the machine. */
export const systemClock: Clock = {
  today: () => civilDateOf(new Date()),
  now: () => Date.now(),
};

/** The day of a moment in the zone of the machine that the extension runs on. */
export function civilDateOf(moment: Date): CivilDate {
  const year = String(moment.getFullYear()).padStart(4, '0');
  const month = String(moment.getMonth() + 1).padStart(2, '0');
  const day = String(moment.getDate()).padStart(2, '0');
  // Built from the parts of an existing day, so it is one.
  return `${year}-${month}-${day}` as CivilDate;
}
