import type { Requirement } from './readRequirements.ts';
import type { NamedSkills } from './skillFinder.ts';

/**
 * Short names of what requirements name, for the list of an application: each once, must-haves first, then in the
 * order of the posting. A name with a comma, which would be two in a list, gives way to a shorter one.
 */
export function namesOfRequirements(requirements: readonly Requirement[]): readonly string[] {
  const order = ['must', 'task', 'nice'] as const;
  const named = order.flatMap((necessity) =>
    requirements.filter((one) => one.necessity === necessity).flatMap((one) => one.named),
  );
  return [...new Set(named.map(nameOf))];
}

function nameOf({ words, skills }: NamedSkills): string {
  const [skill] = skills;
  const names = skills.length === 1 && skill !== undefined ? [skill.name, ...skill.aliases] : [words];
  return names.find((name) => !name.includes(',')) ?? words.replace(/,/gu, ' ');
}
