import type { StoredApplication } from '../application/findApplication.ts';
import type { SkillCatalogue } from '../skills/skillCatalogue.ts';
import { readApplicationRequirements } from './readApplicationRequirements.ts';

/** Ids of the skills that an application asks for: in its posting, and in the list of its requirements. */
export function requiredSkillIds(catalogue: SkillCatalogue, stored: StoredApplication): ReadonlySet<string> {
  const { requirements } = readApplicationRequirements(catalogue, stored);
  return new Set(
    requirements.flatMap(({ named }) => named.flatMap(({ skills }) => skills.map(({ id }) => id))),
  );
}
