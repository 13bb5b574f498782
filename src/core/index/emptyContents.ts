import { createSkillCatalogue } from '../skills/createSkillCatalogue.ts';
import type { LogbookContents } from './logbookContents.ts';

/** What a logbook holds that is not there yet: the built-in skills and nothing else. */
export function emptyContents(): LogbookContents {
  return { revision: 0, profile: {}, records: [], catalogue: createSkillCatalogue(), problemFiles: [] };
}
