import type { SkillCatalogue } from '../../src/core/skills/skillCatalogue.ts';
import { type Requirement, readRequirements } from '../../src/core/tailor/readRequirements.ts';
import type { NamedSkills } from '../../src/core/tailor/skillFinder.ts';
import type { LabelledPosting, LabelledRequirement } from './labelledPostings.ts';

/** Shares from 0 to 1. */
export interface PostingMeasure {
  readonly precision: number;
  readonly recall: number;
  /** Of the requirements that were found: how many count as a person says they do. */
  readonly necessity: number;
  /** Of skills and families in requirements that are not soft ones. */
  readonly skillPrecision: number;
  readonly skillRecall: number;
}

/** The names that labels give to families, by the words of postings. */
const familyNames: Readonly<Record<string, string>> = {
  'base sas': 'SAS',
  'sas programming': 'SAS',
  'edc system': 'EDC',
  'cdisc standards': 'CDISC',
  'cdisc-standards': 'CDISC',
  'clinical data management': 'data-management',
};

/** How well what is read out of postings fits what a person reads out of them. */
export function measurePostings(
  postings: readonly LabelledPosting[],
  catalogue: SkillCatalogue,
): PostingMeasure {
  const sum = { hits: 0, labels: 0, found: 0, alike: 0, skills: 0, skillLabels: 0, skillsFound: 0 };
  for (const { text, requirements } of postings) {
    const found = readRequirements(text, catalogue).requirements;
    const left = [...found];
    sum.labels += requirements.length;
    sum.found += found.length;
    for (const label of requirements) {
      sum.skillLabels += label.skills.length;
      const place = left.findIndex((one) => fits(one, label, text));
      const [hit] = place < 0 ? [] : left.splice(place, 1);
      if (hit === undefined) continue;
      sum.hits += 1;
      if (hit.necessity === label.necessity) sum.alike += 1;
      sum.skills += namesOf(hit).filter((name) => label.skills.includes(name)).length;
    }
    sum.skillsFound += found.flatMap(namesOf).length;
  }
  return {
    precision: sum.hits / sum.found,
    recall: sum.hits / sum.labels,
    necessity: sum.alike / sum.hits,
    skillPrecision: sum.skills / sum.skillsFound,
    skillRecall: sum.skills / sum.skillLabels,
  };
}

function fits({ kind, range }: Requirement, label: LabelledRequirement, text: string): boolean {
  const start = text.indexOf(label.quote);
  if (start < 0) throw new RangeError(`no such words in the posting: ${label.quote}`);
  return kind === label.kind && range.start < start + label.quote.length && range.end > start;
}

function namesOf({ kind, named }: Requirement): readonly string[] {
  return kind === 'soft' ? [] : named.map(nameOf);
}

function nameOf({ words, skills }: NamedSkills): string {
  return skills.length === 1 ? (skills[0]?.id ?? words) : (familyNames[words.toLowerCase()] ?? words);
}
