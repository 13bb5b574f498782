import { type CivilDate, toPlainDate } from '../dates/civilDate.ts';
import type { RecordOf } from './logbookRecord.ts';

type Training = RecordOf<'training'>;

/** What a training that renews another one starts with; the user changes what is different. */
export function renewalOf(
  { title, provider, covers, skills, hours }: Training,
  today: CivilDate,
): Partial<Training> {
  return {
    title,
    completed: today,
    ...(provider !== undefined && { provider }),
    ...(hours !== undefined && { hours }),
    ...(covers !== undefined && { covers }),
    ...(skills !== undefined && { skills }),
  };
}

/**
 * The training that takes the place of another one's certificate.
 *
 * One without an expiry of its own is valid as long as the old one was, so that it stays a certificate.
 *
 * @param given - what the user said of it.
 * @param assumedMonths - how long it is valid where the old one does not show it.
 */
export function planRenewal(
  given: Partial<Training> & Pick<Training, 'title'>,
  old: Training,
  today: CivilDate,
  assumedMonths: number,
): Omit<Training, 'id'> {
  const validMonths = old.validMonths ?? monthsOf(old) ?? assumedMonths;
  return {
    ...given,
    type: 'training',
    date: given.completed ?? today,
    renews: old.id,
    ...(given.expires === undefined && given.validMonths === undefined && { validMonths }),
    ...(old.private && { private: true }),
  };
}

/** How long a certificate that says its expiry alone was valid; at least a month. */
function monthsOf({ completed, date, expires }: Training): number | undefined {
  const start = completed ?? date;
  if (start === undefined || expires === undefined) return undefined;
  const { months } = toPlainDate(start).until(toPlainDate(expires), { largestUnit: 'month' });
  return months > 0 ? months : undefined;
}
