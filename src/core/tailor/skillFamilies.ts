import type { Skill, SkillCatalogue } from '../skills/skillCatalogue.ts';

/** Words that name many skills at once: any of them shows it. */
interface SkillFamily {
  readonly words: readonly string[];
  /** Groups of the catalogue, or beginnings of ids where they end with a dot, or whole ids. */
  readonly members: readonly string[];
}

const families: readonly SkillFamily[] = [
  { words: ['SAS', 'SAS programming', 'SAS skills', 'Base SAS'], members: ['sas'] },
  { words: ['R', 'R programming'], members: ['r'] },
  {
    words: [
      ...['EDC', 'EDC system', 'electronic data capture', 'electronic data capture system', 'EDC platform'],
      ...['EDC software', 'clinical database', 'clinical data management system', 'CDMS'],
    ],
    members: ['edc-systems'],
  },
  { words: ['clinical data management', 'data management'], members: ['data-management'] },
  { words: ['CDISC', 'CDISC standards', 'CDISC models', 'CDISC data standards'], members: ['cdisc.'] },
  {
    words: [
      'statistics',
      'biostatistics',
      'statistical analysis',
      'statistical methods',
      'medical statistics',
    ],
    members: ['statistics'],
  },
  { words: ['statistical programming'], members: ['sas', 'r', 'stat.tlf'] },
  {
    words: ['statistical software', 'statistical package', 'statistical programming language'],
    members: ['sas', 'r', 'tool.stata', 'tool.spss'],
  },
];

/** Groups whose ids are ordinary words: `professional` or `operations` in a posting name no skills. */
const namesOfOwnGroups = /^(?!own$|other$|unassigned$).{4,}$/u;

/** A name with the skills that it stands for. */
export interface NamedFamily {
  readonly name: string;
  readonly skills: readonly Skill[];
}

/** Names that stand for several skills of the catalogue; own groups count by their name. */
export function skillFamilies(catalogue: SkillCatalogue): readonly NamedFamily[] {
  const found: NamedFamily[] = [];
  for (const group of new Set(catalogue.skills.map((skill) => skill.group))) {
    if (namesOfOwnGroups.test(group) && !builtInGroups.has(group)) {
      found.push({ name: group, skills: catalogue.skills.filter((skill) => skill.group === group) });
    }
  }
  for (const { words, members } of families) {
    const skills = catalogue.skills.filter(({ id, group }) =>
      members.some(
        (member) => member === group || member === id || (member.endsWith('.') && id.startsWith(member)),
      ),
    );
    if (skills.length === 0) continue;
    found.push(...words.map((name) => ({ name, skills })));
  }
  return found;
}

const builtInGroups: ReadonlySet<string> = new Set([
  ...['sas', 'r', 'other-tools', 'edc-systems', 'data-management', 'standards', 'statistics', 'operations'],
  ...['ethics-regulatory', 'professional'],
]);
