import type { PostingClause } from './postingClauses.ts';
import { mustCue, type Necessity, niceCue, personCue } from './postingCues.ts';
import { type FoundKind, findKinds, type RequirementKind, speaksOfExperience } from './requirementKinds.ts';
import type { NamedSkills } from './skillFinder.ts';

/** One kind of thing that a sentence asks for, with what it names of it. */
export interface KindOfRequirement {
  readonly kind: RequirementKind;
  readonly named: readonly NamedSkills[];
  readonly years?: number;
  /** Skills that show it without being named in it. */
  readonly skillIds?: readonly string[];
}

/** The kinds of things that a sentence asks for; none where it asks for nothing. */
export function kindsOfRequirement(
  sentence: string,
  necessity: Necessity,
  named: readonly NamedSkills[],
  { section, isItem }: Pick<PostingClause, 'section' | 'isItem'>,
): readonly KindOfRequirement[] {
  const kinds = necessity === 'task' ? [] : findKinds(sentence);
  const has = (kind: FoundKind['kind']): boolean => kinds.some((found) => found.kind === kind);
  const soft = new Set(kinds.flatMap(({ skillIds = [] }) => skillIds));
  const hard = named.filter(
    ({ skills }) => !skills.every(({ id, group }) => soft.has(id) || isSoft(group, kinds)),
  );
  // A degree in statistics is no skill in statistics.
  const own =
    has('degree') && !/experience|knowledge|proficien|skill|familiar|using/iu.test(sentence) ? [] : hard;
  const found: KindOfRequirement[] = kinds.map((one) => ({
    ...one,
    named: takesSkills(one.kind) ? own : [],
  }));
  if (own.length > 0 && !has('experience') && !has('certificate')) {
    found.push({ kind: 'skill', named: own });
  }
  if (found.length > 0 || necessity === 'task') return found;
  const hasCue = niceCue.test(sentence) || mustCue.test(sentence);
  const isListed = section === 'must' || section === 'nice' || (section === undefined && isItem && hasCue);
  if (speaksOfExperience(sentence) && (isListed || /\bexperience (?:of|in|with)\b/iu.test(sentence))) {
    return [{ kind: 'experience', named: [] }];
  }
  return isListed && isTelling(sentence, isItem) ? [{ kind: 'other', named: [] }] : [];
}

function isSoft(group: string, kinds: readonly FoundKind[]): boolean {
  return group === 'professional' && kinds.some(({ kind }) => kind === 'soft');
}

function takesSkills(kind: RequirementKind): boolean {
  return kind === 'experience' || kind === 'certificate';
}

/** Two words at least: a lone one under a heading is a stray; the rest of a sentence has to speak of a person. */
function isTelling(sentence: string, isItem: boolean): boolean {
  return (
    /\p{L}{3,}.*\s.*\p{L}{3,}/u.test(sentence) &&
    (isItem || !/^\p{Ll}/u.test(sentence) || personCue.test(sentence))
  );
}
