import type { CivilDate } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { hoursOf, roundHours } from '../insight/recordHours.ts';
import type { Figure } from '../insight/recordSelection.ts';
import { selectRecords } from '../insight/selectRecords.ts';
import type { Skill } from '../skills/skillCatalogue.ts';
import { readOwnRequirement } from '../tailor/readOwnRequirement.ts';
import { SkillFinder } from '../tailor/skillFinder.ts';

/** What a posting asks for, against what the logbook shows. */
export interface RequirementFacts {
  /** As the application writes it. */
  readonly text: string;
  /** Skills of the catalogue that it names; empty where it names none, so that nothing can be looked up. */
  readonly skills: readonly Skill[];
  /** Records of work on any of those skills up to today. */
  readonly evidence: Figure;
  readonly hours: number;
  /** Day of the newest such record. */
  readonly lastDate?: CivilDate;
}

/** The facts of one requirement, as `readOwnRequirement` reads it. */
export function computeRequirementFacts({ contents, today }: LogbookView, text: string): RequirementFacts {
  const { named } = readOwnRequirement(text, new SkillFinder(contents.catalogue));
  const skills = [...new Set(named.flatMap((one) => one.skills))];
  const selection = { evidence: true, skills: skills.map(({ id }) => id), to: today } as const;
  const records = skills.length === 0 ? [] : selectRecords(contents, selection);
  const lastDate = records[0]?.record.date;
  return {
    text,
    skills,
    evidence: { value: records.length, selection },
    hours: roundHours(records.reduce((sum, { record }) => sum + hoursOf(record), 0)),
    ...(lastDate && { lastDate }),
  };
}
