import { suggestForPhrase, suggestForVerb } from '../achievement/suggestWords.ts';
import { findWeakPhrases } from '../achievement/weakPhrases.ts';
import { roles } from '../records/fieldDefinition.ts';
import type { LocatedProblem } from '../records/inspectRecord.ts';
import type { Fix, FixContext } from './fix.ts';

/** The fixes of weak words and of verbs above the role: what its sources allow in their place, best first. */
export function claimFixes({ code, range, facts }: LocatedProblem, { text }: FixContext): readonly Fix[] {
  const value = String(facts.value);
  const role = roles.find((one) => one === facts.role);
  // YAML writes the words otherwise than they read: then only their author can change them.
  if (role === undefined || text.slice(range.start, range.end) !== value) return [];
  const found = { text, ...range, role, theme: String(facts.theme) };
  if (code === 'verb-above-role') return suggestForVerb(found).map(fixOf);
  const isOpening = findWeakPhrases(value)[0]?.kind === 'opening';
  const edits = suggestForPhrase(found, isOpening);
  return isOpening
    ? edits.map(fixOf)
    : edits.map((edit) => ({ words: { kind: 'remove-name', name: value }, edits: [edit] }));
}

function fixOf(edit: Fix['edits'][number]): Fix {
  return { words: { kind: 'use-word', word: edit.newText }, edits: [edit] };
}
