import { isSameRole } from '../people/contactRoles.ts';
import type { ContactFacts } from './contactFacts.ts';
import type { Figure } from './recordSelection.ts';

/** How far a goal got with one role. */
export interface NetworkProgress {
  /** As the goal writes it. */
  readonly role: string;
  readonly wanted: number;
  /** Contacts of that role whom the user really met or worked with; a mere file counts for nobody. */
  readonly met: Figure;
}

/**
 * How many people of each role were really met, in the order of the goal.
 *
 * @param people - facts of everybody (`computeContactFacts`); who has no contact has no role.
 * @param roles - a goal's `roles`; each is compared with role and relation of the contacts (`isSameRole`).
 */
export function computeNetworkProgress(
  people: readonly ContactFacts[],
  roles: Readonly<Record<string, number>>,
): readonly NetworkProgress[] {
  const met = people.flatMap(({ contact, relation, lastContact }) =>
    contact === undefined || lastContact === undefined
      ? []
      : [{ id: contact.id, words: [contact.role, relation].filter((word) => word !== undefined) }],
  );
  return Object.entries(roles).map(([role, wanted]) => {
    const ids = met.flatMap(({ id, words }) => (words.some((word) => isSameRole(word, role)) ? [id] : []));
    return { role, wanted, met: { value: ids.length, selection: { types: ['contact'], ids } } };
  });
}
