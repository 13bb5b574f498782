import type { ContactFacts } from '../insight/contactFacts.ts';
import { isFunctionName } from './contactNames.ts';
import type { ExportAudience, ExportChoice } from './exportChoice.ts';

/**
 * What an export calls a person: by name and role where the audience may see names, else by role alone; somebody without
 * a contact is `a colleague`.
 */
export function personLabel(
  { name, role, contact }: Pick<ContactFacts, 'name' | 'role' | 'contact'>,
  { audience, showNames }: ExportChoice & { readonly audience: ExportAudience },
): string {
  if (contact === undefined) return 'a colleague';
  if (showNames ?? audience === 'site') {
    return role === undefined || role.toLowerCase() === name.toLowerCase() ? name : `${name} (${role})`;
  }
  if (role !== undefined) return role;
  return isFunctionName(contact) ? name : 'a colleague';
}
