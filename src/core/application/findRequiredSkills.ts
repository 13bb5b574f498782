import { foldSkillWord } from '../skills/foldSkillWord.ts';
import type { Skill, SkillCatalogue } from '../skills/skillCatalogue.ts';

/** Words of the longest name that is looked for: "Clinical Data Acquisition Standards Harmonization". */
const longestName = 5;
/** Characters that are read; no posting and no title is longer in what it asks for. */
const mostCharacters = 20_000;
/** The end of a sentence or clause: no name of a skill goes over it. */
const clauseEnd = /[.,;:!?()[\]{}"“”•|\n]+(?=\s|$)|[()[\]{}"“”•|\n]+/u;

/**
 * The skills that a requirement or a posting names, each once, in the order of the text: the longest name first wherever several begin
 * with one word.
 *
 * The name of a whole group (`SAS`, `an EDC system`, `data management`) stands for every skill in it. Only names,
 * ids and aliases of the catalogue count, as `SkillCatalogue.find` takes them; nothing is guessed. (`findSkillsInText` knows
 * no groups: there a word is one skill.)
 */
export function findRequiredSkills(catalogue: SkillCatalogue, text: string): readonly Skill[] {
  const groups = groupsByName(catalogue);
  const found = new Set<Skill>();
  for (const clause of text.slice(0, mostCharacters).split(clauseEnd)) {
    const words = clause.split(/\s+/u).map(withoutMarks).filter(Boolean);
    for (let start = 0; start < words.length; ) {
      const { skills, length } = longestAt(words, start, catalogue, groups);
      for (const skill of skills) found.add(skill);
      start += length;
    }
  }
  return [...found];
}

function longestAt(
  words: readonly string[],
  start: number,
  catalogue: SkillCatalogue,
  groups: ReadonlyMap<string, readonly Skill[]>,
): { readonly skills: readonly Skill[]; readonly length: number } {
  for (let length = Math.min(longestName, words.length - start); length > 0; length--) {
    const name = words.slice(start, start + length).join(' ');
    const skill = catalogue.find(name);
    const group = groups.get(nameOfGroup(name));
    // A letter alone, such as R, is a name only as it is written.
    const isGroup = group !== undefined && (name.length > 1 || name === name.toUpperCase());
    if (isGroup) return { skills: group, length };
    if (skill !== undefined && (name.length > 1 || name === skill.name)) return { skills: [skill], length };
  }
  return { skills: [], length: 1 };
}

/** Skills that are offered, by the folded name of their group. */
function groupsByName(catalogue: SkillCatalogue): ReadonlyMap<string, readonly Skill[]> {
  const groups = new Map<string, Skill[]>();
  for (const skill of catalogue.skills) {
    const name = nameOfGroup(skill.group);
    groups.set(name, [...(groups.get(name) ?? []), skill]);
  }
  return groups;
}

/** One and many are alike: `EDC system`, `edc-systems`. */
function nameOfGroup(name: string): string {
  const folded = foldSkillWord(name);
  return folded.length > 3 && folded.endsWith('s') ? folded.slice(0, -1) : folded;
}

/** A word without marks at its ends; `+`, `#` and `.` within it belong to names. */
function withoutMarks(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+#)]+$/gu, '');
}
