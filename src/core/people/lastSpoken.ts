import type { CivilDate } from '../dates/civilDate.ts';
import type { ContactFacts } from '../insight/contactFacts.ts';
import { encountersOf } from '../insight/encounters.ts';

/**
 * The day on which we last spoke, for what is new since then: the last day before today on which something happened with
 * the person, or today where an interaction of today is logged.
 *
 * Work of today that names the person is what one is about to speak of, so it must not hide everything else.
 *
 * @returns `undefined` where nothing happened with the person yet.
 */
export function lastSpoken(
  { records, slug, contact }: ContactFacts,
  today: CivilDate,
): CivilDate | undefined {
  let last = contact?.met !== undefined && contact.met < today ? contact.met : undefined;
  for (const { record } of records) {
    for (const { person, date } of encountersOf(record, today)) {
      const counts = person === slug && (date < today || record.type === 'interaction');
      if (counts && (last === undefined || date > last)) last = date;
    }
  }
  return last;
}
