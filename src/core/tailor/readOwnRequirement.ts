import { plainLine } from '../text/plainLine.ts';
import { aheadCue, niceCue } from './postingCues.ts';
import type { Requirement } from './readRequirements.ts';
import { findKinds } from './requirementKinds.ts';
import type { SkillFinder } from './skillFinder.ts';

/** A requirement as the user lists it: it is one, whatever its words are. */
export function readOwnRequirement(text: string, finder: SkillFinder): Requirement {
  const range = { start: 0, end: text.length };
  const [kind] = findKinds(text);
  const found = finder.find(text);
  const named = found.length === 0 ? finder.named(kind?.skillIds ?? [], range) : found;
  return {
    kind:
      found.length > 0 && kind?.kind === 'soft'
        ? 'skill'
        : (kind?.kind ?? (named.length > 0 ? 'skill' : 'other')),
    necessity: niceCue.test(text) || aheadCue.test(text) ? 'nice' : 'must',
    range,
    words: plainLine(text),
    named,
    verbs: [],
    ...(kind?.years !== undefined && { years: kind.years }),
  };
}
