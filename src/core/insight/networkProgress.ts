import { type RoleName, readRoleName } from '../people/contactRoles.ts';
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
  return new MetByRole(people).progressOf(roles);
}

/** Who was met, by role: for many goals, so that people are gone through once and each role is read once. */
export class MetByRole {
  readonly #ids: readonly string[];
  /** Places in `#ids` by `keysOf`. */
  readonly #placesByKey = new Map<string, Set<number>>();
  readonly #namesByText = new Map<string, RoleName>();

  constructor(people: readonly ContactFacts[]) {
    const ids: string[] = [];
    for (const { contact, relation, lastContact } of people) {
      if (contact === undefined || lastContact === undefined) continue;
      const place = ids.push(contact.id) - 1;
      for (const word of [contact.role, relation]) {
        if (word === undefined) continue;
        for (const key of this.keysOf(word)) this.#place(key, place);
      }
    }
    this.#ids = ids;
  }

  /** How many people of each role were met, in the order of the goal. */
  progressOf(roles: Readonly<Record<string, number>>): readonly NetworkProgress[] {
    return Object.entries(roles).map(([role, wanted]) => {
      const places = new Set(this.keysOf(role).flatMap((key) => [...(this.#placesByKey.get(key) ?? [])]));
      const ids = [...places].sort((a, b) => a - b).flatMap((place) => this.#ids[place] ?? []);
      return { role, wanted, met: { value: ids.length, selection: { types: ['contact'], ids } } };
    });
  }

  /** What a role is found by: two of them mean the same (`isSameRole`) where they share a key. */
  keysOf(role: string): readonly string[] {
    const name = this.#namesByText.get(role) ?? readRoleName(role);
    this.#namesByText.set(role, name);
    return [...(name.id === undefined ? [] : [`id/${name.id}`]), `words/${name.folded}`];
  }

  #place(key: string, place: number): void {
    const places = this.#placesByKey.get(key) ?? new Set();
    this.#placesByKey.set(key, places.add(place));
  }
}
