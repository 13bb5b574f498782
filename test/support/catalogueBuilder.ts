import type { Skill, SkillCatalogue } from '../../src/core/skills/skillCatalogue.ts';

/** A skill with the least that a skill needs. */
export function aSkill(id: string, fields: Partial<Omit<Skill, 'id'>> = {}): Skill {
  return { id, name: id, aliases: [], group: 'other-tools', jtf: [], isHidden: false, ...fields };
}

/**
 * A handful of skills under their real ids, so that tests do not hang on the wording of the built-in ones.
 */
export const sampleSkills: readonly Skill[] = [
  aSkill('sas.base', { name: 'Base SAS', aliases: ['SAS'], group: 'sas', jtf: [6] }),
  aSkill('sas.macro', { name: 'SAS macro language', aliases: ['macros'], group: 'sas', jtf: [6] }),
  aSkill('r.tidyverse', { name: 'R tidyverse', aliases: ['dplyr'], group: 'r', jtf: [6] }),
  aSkill('edc.redcap', { name: 'REDCap', aliases: ['redcap'], group: 'edc-systems', jtf: [6] }),
  aSkill('cdm.query-management', {
    name: 'Query management',
    aliases: ['queries'],
    group: 'data-management',
  }),
  aSkill('cdisc.sdtm', { name: 'SDTM', group: 'standards' }),
  aSkill('stat.tlf', { name: 'Tables, listings and figures', aliases: ['TLF'], group: 'statistics' }),
  aSkill('reg.gcp', {
    name: 'Good Clinical Practice',
    aliases: ['GCP'],
    group: 'ethics-regulatory',
    jtf: [4],
  }),
  aSkill('pro.writing', { name: 'Scientific writing', group: 'professional', jtf: [8] }),
];

/** A catalogue that finds by exact id, name or alias, case folded; it suggests nothing. */
export function aCatalogue(skills: readonly Skill[] = sampleSkills): SkillCatalogue {
  const skillsById = new Map(skills.map((skill) => [skill.id, skill]));
  const skillsByWord = new Map<string, Skill>();
  for (const skill of skills) {
    for (const word of [skill.id, skill.name, ...skill.aliases]) skillsByWord.set(word.toLowerCase(), skill);
  }
  return {
    skills,
    get: (id) => skillsById.get(id),
    find: (word) => skillsByWord.get(word.toLowerCase()),
    suggest: () => [],
  };
}
