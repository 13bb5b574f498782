import { contactRoles } from './contactRoles.ts';

/** The name of a role that is an id of the vocabulary; any other text is its own name. */
export function roleName(role: string): string {
  return contactRoles.find(({ id }) => id === role)?.name ?? role;
}
