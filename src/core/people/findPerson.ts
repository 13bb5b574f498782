import type { LogbookView } from '../index/logbookContents.ts';
import { type ContactFacts, computeContactFacts } from '../insight/contactFacts.ts';

/**
 * The facts of one person by slug, with or without a contact; the first one where two contacts have one slug.
 *
 * @returns `undefined` for a slug that no contact has, no record names, and the profile does not either.
 */
export function findPerson(view: LogbookView, slug: string | undefined): ContactFacts | undefined {
  return slug === undefined ? undefined : computeContactFacts(view).find((facts) => facts.slug === slug);
}
