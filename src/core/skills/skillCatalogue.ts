/** The groups of the built-in catalogue, in the order in which views show them; own skills may name others. */
export const skillGroups = [
  'sas',
  'r',
  'other-tools',
  'edc-systems',
  'data-management',
  'standards',
  'statistics',
  'operations',
  'ethics-regulatory',
  'professional',
] as const;

/** A skill of the catalogue. */
export interface Skill {
  /** Stable dotted id, e.g. `edc.redcap`; it never changes. */
  readonly id: string;
  readonly name: string;
  /** Other names that quick entry and search understand, without the name itself. */
  readonly aliases: readonly string[];
  /** One of `skillGroups`, or a group of the user's. */
  readonly group: string;
  /** Domain numbers 1-8 of the JTF Core Competency Framework 3.1. */
  readonly jtf: readonly number[];
  /** Hidden skills count but are no longer offered. */
  readonly isHidden: boolean;
}

/** The built-in skills with the changes of `logbook.yml` applied. */
export interface SkillCatalogue {
  /** By group in the order of `skillGroups`, then by name. */
  readonly skills: readonly Skill[];
  /** The skill of an id, following `mergeInto`; `undefined` for an unknown one. */
  get(id: string): Skill | undefined;
  /**
   * The skill that a word names: by id, name or alias, case folded except for aliases of up to three letters
   * in capitals; spaces, hyphens and underscores are alike.
   */
  find(word: string): Skill | undefined;
  /** Skills that a beginning or a near spelling may mean, best first; hidden ones left out. */
  suggest(word: string, limit: number): readonly Skill[];
}

/** The id under which a record's skill counts: that of the catalogue, or the word itself when unknown. */
export function canonicalSkillId(catalogue: SkillCatalogue, skill: string): string {
  return catalogue.get(skill)?.id ?? catalogue.find(skill)?.id ?? skill;
}
