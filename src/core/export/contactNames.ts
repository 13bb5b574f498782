import type { LogbookContents } from '../index/logbookContents.ts';
import type { RecordOf } from '../records/logbookRecord.ts';
import { compareText } from '../text/compareText.ts';
import { isFunctionWord } from './roleWords.ts';

/** A person as an export may not and may speak of. */
export interface HiddenName {
  readonly name: string;
  /** Absent where contacts of one name have several roles, or none. */
  readonly role?: string;
  /** Whether a contact of that name is private: no audience may see it. */
  readonly isPrivate: boolean;
}

/**
 * Names of people that no export may hold: titles of contacts, private ones too; in the order of names.
 *
 * A contact whose title is its role or holds only words for functions (`Data manager`) is not named by it.
 */
export function readContactNames({ records }: LogbookContents): readonly HiddenName[] {
  const rolesByName = new Map<string, Set<string>>();
  const privateNames = new Set<string>();
  for (const { record } of records) {
    if (record.type !== 'contact' || isFunctionName(record)) continue;
    const roles = rolesByName.get(record.title) ?? new Set<string>();
    if (record.private) privateNames.add(record.title);
    // A private contact is hidden, and its role too.
    roles.add(record.private ? '' : (record.role ?? ''));
    rolesByName.set(record.title, roles);
  }
  return [...rolesByName]
    .map(([name, roles]) => {
      const [role] = roles;
      const isPrivate = privateNames.has(name);
      return roles.size === 1 && role ? { name, role, isPrivate } : { name, isPrivate };
    })
    .sort((a, b) => compareText(a.name, b.name));
}

/** Whether the title of a contact says what the person does and not who it is. */
export function isFunctionName({ title, role }: Pick<RecordOf<'contact'>, 'title' | 'role'>): boolean {
  const folded = title.toLowerCase();
  const isFunction = folded.split(/[^\p{L}]+/u).every((word) => word === '' || isFunctionWord(word));
  return isFunction || folded === role?.toLowerCase();
}
