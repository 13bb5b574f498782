import { editDistance } from './editDistance.ts';
import { foldSkillWord } from './foldSkillWord.ts';
import type { Skill } from './skillCatalogue.ts';

/** What suggestions are drawn from. */
export interface SkillSource {
  readonly skillsById: ReadonlyMap<string, Skill>;
  /** The skill an id counts as, following merges. */
  resolve(id: string): Skill | undefined;
  find(word: string): Skill | undefined;
  /** In the order in which views show them. */
  readonly skills: readonly Skill[];
}

/** Nobody types more of a skill's name than this; a longer word costs no time. */
const longestWord = 64;

/**
 * Skills that a beginning or a near spelling may mean, best first: the one the word names, in any case, then beginnings of
 * ids, names and aliases, then beginnings of words within them; only where there are none of these, spellings
 * that are one or two letters off.
 *
 * An empty word gives the first skills of the catalogue; hidden skills are left out.
 */
export function suggestSkills(source: SkillSource, word: string, limit: number): readonly Skill[] {
  const folded = foldSkillWord(word.slice(0, longestWord));
  if (folded === '') return source.skills.filter(({ isHidden }) => !isHidden).slice(0, limit);
  const named = source.find(word);
  const ranks = new Map<Skill, number>();
  for (const skill of source.skillsById.values()) {
    const meant = source.resolve(skill.id);
    if (meant === undefined || meant.isHidden) continue;
    const rank = meant === named ? 0 : rankOf(skill, folded);
    if (rank !== undefined) ranks.set(meant, Math.min(rank, ranks.get(meant) ?? rank));
  }
  const hasBeginning = [...ranks.values()].some((rank) => rank <= lastBeginningRank);
  const order = new Map(source.skills.map((skill, position) => [skill, position]));
  return [...ranks]
    .filter(([, rank]) => rank <= lastBeginningRank || !hasBeginning)
    .sort(([a, rankA], [b, rankB]) => rankA - rankB || (order.get(a) ?? 0) - (order.get(b) ?? 0))
    .slice(0, limit)
    .map(([skill]) => skill);
}

const lastBeginningRank = 4;

/** Smaller is better; `undefined` where nothing of the skill resembles the word. */
function rankOf(skill: Skill, folded: string): number | undefined {
  const names = [foldSkillWord(skill.name), foldSkillWord(skill.id)];
  const aliases = skill.aliases.map(foldSkillWord);
  const terms = [...names, ...aliases];
  if (terms.includes(folded)) return 1;
  if (names.some((name) => name.startsWith(folded))) return 2;
  if (aliases.some((alias) => alias.startsWith(folded))) return 3;
  if (terms.some((term) => term.split(/[ ./]/).some((part) => part.startsWith(folded))))
    return lastBeginningRank;
  return nearRank(terms, folded);
}

function nearRank(terms: readonly string[], folded: string): number | undefined {
  // "tableau desktop" says more than the catalogue knows of "tableau".
  if (terms.some((term) => term.length > 3 && folded.startsWith(`${term} `))) return lastBeginningRank + 1;
  // Below four letters almost every word is one letter off another.
  const tolerance = folded.length < 4 ? 0 : folded.length < 7 ? 1 : 2;
  if (tolerance === 0) return undefined;
  let nearest: number | undefined;
  for (const term of terms) {
    const distance = editDistance(folded, term, tolerance);
    if (distance !== undefined) nearest = Math.min(distance, nearest ?? distance);
  }
  return nearest === undefined ? undefined : lastBeginningRank + nearest;
}
