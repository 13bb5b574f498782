import type { IdentifierType } from './identifierTypeNames.ts';

/** What a contact's card is for: how to reach somebody who is no participant. It stays here, and exports leave it out. */
export const cardTypes: ReadonlySet<IdentifierType> = new Set([
  'name',
  'phone',
  'fax',
  'email',
  'url',
  'address',
  'zip',
]);
