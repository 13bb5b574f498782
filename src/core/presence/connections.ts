import type { LogbookView } from '../index/logbookContents.ts';
import { type ContactFacts, computeContactFacts } from '../insight/contactFacts.ts';

/** How far the user is connected online with people they know. */
export interface Connections {
  /** Contacts with a day of connection, newest first. */
  readonly connected: readonly ContactFacts[];
  /** Contacts really met and not connected; those with a known profile first, else by name. */
  readonly toConnect: readonly ContactFacts[];
}

/**
 * Who is connected and who could be.
 *
 * Met is who has a day of meeting or any record of a contact up to today; whoever is merely noted down is nobody's
 * business yet.
 */
export function computeConnections(view: LogbookView): Connections {
  const contacts = computeContactFacts(view).filter(({ hasContact }) => hasContact);
  const connectedOn = ({ contact }: ContactFacts): string => contact?.connected ?? '';
  const hasProfile = ({ contact }: ContactFacts): number => (contact?.profileUrl === undefined ? 1 : 0);
  return {
    connected: contacts
      .filter((one) => connectedOn(one) !== '')
      .sort((a, b) => (connectedOn(a) === connectedOn(b) ? 0 : connectedOn(a) < connectedOn(b) ? 1 : -1)),
    toConnect: contacts
      .filter((one) => connectedOn(one) === '' && one.lastContact !== undefined)
      .sort((a, b) => hasProfile(a) - hasProfile(b)),
  };
}
