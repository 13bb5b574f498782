import { isSameRoleName, type RoleName, readRoleName } from '../people/contactRoles.ts';
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
  const nameOf = roleNames();
  const met = people.flatMap(({ contact, relation, lastContact }) =>
    contact === undefined || lastContact === undefined
      ? []
      : [
          {
            id: contact.id,
            names: [contact.role, relation].filter((word) => word !== undefined).map(nameOf),
          },
        ],
  );
  return Object.entries(roles).map(([role, wanted]) => {
    const name = nameOf(role);
    const ids = met.flatMap(({ id, names }) => (names.some((one) => isSameRoleName(one, name)) ? [id] : []));
    return { role, wanted, met: { value: ids.length, selection: { types: ['contact'], ids } } };
  });
}

/** `readRoleName`, once for each text: many people have one role. */
function roleNames(): (text: string) => RoleName {
  const namesByText = new Map<string, RoleName>();
  return (text) => {
    const known = namesByText.get(text);
    if (known !== undefined) return known;
    const name = readRoleName(text);
    namesByText.set(text, name);
    return name;
  };
}
