import type { LogbookProfile } from '../records/profile.ts';
import { builtInSkills } from './builtInSkills.ts';
import { foldSkillWord, isCaseSensitiveAlias } from './foldSkillWord.ts';
import { type Skill, type SkillCatalogue, skillGroups } from './skillCatalogue.ts';
import { suggestSkills } from './suggestSkills.ts';

type OwnSkill = NonNullable<LogbookProfile['skills']>[number];

/** Group of own skills that name none. */
const ownSkillGroup = 'own';

/**
 * The built-in skills with the changes of `logbook.yml` applied.
 *
 * An own entry with a new id adds a skill; with a known id it renames, regroups, hides or merges that one and
 * adds to its aliases. Old names stay understood. A skill that is merged is no longer listed, but its id, name
 * and aliases lead to the skill it counts as; merges in a circle or into an unknown id are ignored. Where two
 * skills claim one word, ids win over names, names over aliases, own words over built-in ones.
 */
export function createSkillCatalogue(own: LogbookProfile['skills'] = []): SkillCatalogue {
  const skillsById = new Map(builtInSkills.map((skill) => [skill.id, skill]));
  for (const change of own) skillsById.set(change.id, applyChange(skillsById.get(change.id), change));
  const mergesById = new Map(own.flatMap(({ id, mergeInto }) => (mergeInto ? [[id, mergeInto]] : [])));
  const resolve = (id: string) => skillsById.get(mergeTarget(id, mergesById, skillsById));
  const words = readWords(skillsById, own);
  const skills = [...skillsById.values()]
    .filter((skill) => resolve(skill.id) === skill)
    .sort(bySection(skillsById));
  const find = (word: string): Skill | undefined => {
    const written = word.normalize('NFC').trim();
    const folded = foldSkillWord(word);
    const id =
      (skillsById.has(written) ? written : undefined) ??
      words.idsByName.get(folded) ??
      words.idsByExactAlias.get(written) ??
      words.idsByAlias.get(folded);
    return id === undefined ? undefined : resolve(id);
  };
  return {
    skills,
    get: resolve,
    find,
    suggest: (word, limit) => suggestSkills({ skillsById, resolve, find, skills }, word, limit),
  };
}

function applyChange(known: Skill | undefined, change: OwnSkill): Skill {
  const name = change.name ?? known?.name ?? change.id;
  const formerNames = known !== undefined && known.name !== name ? [known.name] : [];
  const aliases = new Set([...(change.aliases ?? []), ...formerNames, ...(known?.aliases ?? [])]);
  aliases.delete(name);
  return {
    id: change.id,
    name,
    aliases: [...aliases],
    group: change.group ?? known?.group ?? ownSkillGroup,
    jtf: known?.jtf ?? [],
    isHidden: change.hidden ?? known?.isHidden ?? false,
  };
}

/** Where a chain of merges ends; the id itself when the chain is a circle or leads nowhere. */
function mergeTarget(
  id: string,
  mergesById: ReadonlyMap<string, string>,
  skillsById: ReadonlyMap<string, Skill>,
): string {
  const seen = new Set<string>();
  let current = id;
  for (let next = mergesById.get(id); next !== undefined; next = mergesById.get(current)) {
    seen.add(current);
    if (seen.has(next)) return id;
    if (!skillsById.has(next)) return current;
    current = next;
  }
  return current;
}

interface SkillWords {
  /** Folded ids and names. */
  readonly idsByName: ReadonlyMap<string, string>;
  readonly idsByExactAlias: ReadonlyMap<string, string>;
  readonly idsByAlias: ReadonlyMap<string, string>;
}

function readWords(skillsById: ReadonlyMap<string, Skill>, own: readonly OwnSkill[]): SkillWords {
  const ownIds = new Set(own.map(({ id }) => id));
  const all = [...skillsById.values()];
  const ownFirst = [...all.filter(({ id }) => ownIds.has(id)), ...all.filter(({ id }) => !ownIds.has(id))];
  const idsByName = new Map<string, string>();
  const idsByExactAlias = new Map<string, string>();
  const idsByAlias = new Map<string, string>();
  const claim = (words: Map<string, string>, word: string, id: string) => {
    if (word !== '' && !words.has(word)) words.set(word, id);
  };
  for (const { id } of ownFirst) claim(idsByName, foldSkillWord(id), id);
  for (const { id, name } of ownFirst) claim(idsByName, foldSkillWord(name), id);
  for (const { id, aliases } of ownFirst) {
    for (const alias of aliases) {
      if (isCaseSensitiveAlias(alias)) claim(idsByExactAlias, alias, id);
      else claim(idsByAlias, foldSkillWord(alias), id);
    }
  }
  return { idsByName, idsByExactAlias, idsByAlias };
}

/** Groups in the order of `skillGroups`, own groups after them as they first appear; names within a group. */
function bySection(skillsById: ReadonlyMap<string, Skill>): (a: Skill, b: Skill) => number {
  const groups = [
    ...new Set<string>([...skillGroups, ...[...skillsById.values()].map(({ group }) => group)]),
  ];
  const sections = new Map(groups.map((group, position) => [group, position]));
  return (a, b) =>
    (sections.get(a.group) ?? 0) - (sections.get(b.group) ?? 0) ||
    compareText(foldSkillWord(a.name), foldSkillWord(b.name)) ||
    compareText(a.id, b.id);
}

/** Code unit order, so that the result does not depend on the machine's language. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
