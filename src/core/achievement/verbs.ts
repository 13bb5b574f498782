import { isTellingAdjective } from '../metrics/metricName.ts';
import { findWorkVerb } from '../metrics/workVerbs.ts';
import { type Role, roles } from '../records/fieldDefinition.ts';
import { participlesOf } from './roleVerbs.ts';

/** The forms of a verb that bullets use. */
export interface Verb {
  /** Simple past, lower case: `wrote`. */
  readonly past: string;
  readonly gerund: string;
}

/** The role that each verb of the table claims; no verb stands under two roles. */
const rolesByParticiple: ReadonlyMap<string, Role> = new Map(
  roles.flatMap((role) => participlesOf(role).map((participle) => [participle, role] as const)),
);

/** Verbs that say how something came out and not what one did: `3 tests failed` is no deed. */
const outcomeParticiples: ReadonlySet<string> = new Set(
  'failed passed missed lost expired affected received learned left needed'.split(' '),
);

// [participle, past, gerund] of verbs whose forms do not follow from the participle.
const irregularForms: ReadonlyMap<string, Verb> = new Map(
  (
    [
      ['written', 'wrote', 'writing'],
      ['co-written', 'co-wrote', 'co-writing'],
      ['rewritten', 'rewrote', 'rewriting'],
      ['built', 'built', 'building'],
      ['rebuilt', 'rebuilt', 'rebuilding'],
      ['found', 'found', 'finding'],
      ['run', 'ran', 'running'],
      ['re-run', 're-ran', 're-running'],
      ['read', 'read', 'reading'],
      ['proofread', 'proofread', 'proofreading'],
      ['sent', 'sent', 'sending'],
      ['made', 'made', 'making'],
      ['drawn', 'drew', 'drawing'],
      ['given', 'gave', 'giving'],
      ['taken', 'took', 'taking'],
      ['held', 'held', 'holding'],
      ['caught', 'caught', 'catching'],
      ['cut', 'cut', 'cutting'],
      ['split', 'split', 'splitting'],
      ['brought', 'brought', 'bringing'],
      ['led', 'led', 'leading'],
      ['taught', 'taught', 'teaching'],
      ['overseen', 'oversaw', 'overseeing'],
      ['frozen', 'froze', 'freezing'],
      ['withdrawn', 'withdrew', 'withdrawing'],
      ["qc'd", "QC'd", "QC'ing"],
      ["sdv'd", "SDV'd", "SDV'ing"],
    ] as const
  ).map(([participle, past, gerund]) => [participle, { past, gerund }]),
);

/** A verb found in a user's words, with the least role that may claim it. */
export interface ClaimedVerb extends Verb {
  readonly role: Role;
  readonly isOutcome: boolean;
}

/** The verb that a word is a past or base form of; `undefined` for other words. */
export function readClaimedVerb(word: string): ClaimedVerb | undefined {
  const folded = word.toLowerCase();
  const claimed = rolesByParticiple.get(folded);
  const known = findWorkVerb(folded);
  const participle = claimed === undefined ? known?.participle.toLowerCase() : folded;
  if (participle === undefined || (claimed === undefined && known?.form === 'gerund')) return undefined;
  return {
    ...formsOf(participle),
    role: rolesByParticiple.get(participle) ?? 'performed',
    isOutcome: outcomeParticiples.has(participle),
  };
}

/** An outcome as it stands after its noun: of `tests passed` it is `tests passing`, which no deed is taken for. */
export function outcomeWord(participle: string): string {
  return /^(?:passed|failed)$/i.test(participle) ? formsOf(participle.toLowerCase()).gerund : participle;
}

/** A regular verb that the table does not know, after the noun of a metric's name: `sites phoned`. */
export function readUnknownDeed(word: string): ClaimedVerb | undefined {
  const isDeed = /^(?!un|mis)[a-z]{2}[a-z-]*[^e]ed$/.test(word) && !isTellingAdjective(word);
  return isDeed ? { ...formsOf(word), role: 'performed', isOutcome: false } : undefined;
}

/** Simple past and gerund of a past participle; regular ones follow the rules of English spelling. */
function formsOf(participle: string): Verb {
  const irregular = irregularForms.get(participle);
  if (irregular !== undefined) return irregular;
  if (participle.endsWith('ied')) return { past: participle, gerund: `${participle.slice(0, -3)}ying` };
  if (participle.endsWith('eed')) return { past: participle, gerund: `${participle.slice(0, -1)}ing` };
  return { past: participle, gerund: `${participle.replace(/ed$/, '')}ing` };
}

/** The verbs that claim a role in a theme, the usual ones of the theme first. */
export function verbsOf(role: Role, theme: string): readonly Verb[] {
  return participlesOf(role, theme).map(formsOf);
}

/** 0 for `observed` to 5 for `trained`. */
export function roleRank(role: Role): number {
  return roles.indexOf(role);
}

/**
 * Whether a bullet of a role may use a verb: one that claims `performed` always, for lower roles name it only
 * as what others did (`formatDeed`); one that claims more only from its own role on.
 */
export function mayUse(role: Role, verb: ClaimedVerb): boolean {
  return roleRank(verb.role) <= Math.max(roleRank(role), roleRank('performed'));
}

/** Whether a word claims to have led or trained where the role does not allow it. */
export function claimsMoreThan(role: Role, word: string): boolean {
  const claimed = rolesByParticiple.get(word.toLowerCase());
  return (claimed === 'led' || claimed === 'trained') && roleRank(claimed) > roleRank(role);
}
