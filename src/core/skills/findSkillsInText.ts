import type { SkillCatalogue } from './skillCatalogue.ts';

/** No name or alias of the catalogue has more words. */
const mostWords = 6;

/**
 * Ids of the skills that a phrase names, each once, in the order of the words: `query cleaning in REDCap` names three.
 *
 * Of words that name several skills the longest name counts: `SAS macro` is one skill and not two.
 */
export function findSkillsInText(catalogue: SkillCatalogue, text: string): readonly string[] {
  const words = text.split(/[\s,;:()]+/).filter((word) => word !== '');
  const ids = new Set<string>();
  let position = 0;
  while (position < words.length) {
    const found = longestName(catalogue, words.slice(position, position + mostWords));
    if (found !== undefined) ids.add(found.id);
    position += found?.length ?? 1;
  }
  return [...ids];
}

function longestName(
  catalogue: SkillCatalogue,
  words: readonly string[],
): { readonly id: string; readonly length: number } | undefined {
  for (let length = words.length; length > 0; length--) {
    const phrase = words.slice(0, length).join(' ');
    const skill = catalogue.find(phrase) ?? catalogue.find(phrase.replace(/[.!?]+$/, ''));
    if (skill !== undefined) return { id: skill.id, length };
  }
  return undefined;
}
