import type { Skill, SkillCatalogue } from '../skills/skillCatalogue.ts';
import type { Wording } from '../text/wording.ts';
import type { EvidenceItem } from './evidencePool.ts';
import type { Requirement } from './readRequirements.ts';
import { relationOf } from './relatedSkills.ts';
import type { NamedSkills } from './skillFinder.ts';

/** What shows that a requirement is met, or comes near it. */
export interface Evidence {
  readonly item: EvidenceItem;
  /** The skill that it shows. */
  readonly shown: Skill;
  /** Why it speaks for another skill than the one that is asked for; absent where it shows that one itself. */
  readonly transfer?: { readonly wanted: Skill; readonly reason: Wording };
  /** Greater is better; comparable within one posting. */
  readonly score: number;
}

/** Bullets that begin with the verb of the posting answer it in its own words. */
const verbBonus = 1.15;
/** Who asks for a certificate wants to see it, and not the work that it is for. */
const certificateBonus = 2;

/** The evidence for a requirement: what shows it first, then what comes near, each by its score. */
export function findEvidence(
  requirement: Requirement,
  pool: readonly EvidenceItem[],
  catalogue: SkillCatalogue,
): readonly Evidence[] {
  const verbs = new Set(requirement.verbs);
  const matcher = new SkillMatcher(requirement.named, catalogue);
  const found = pool.flatMap((item): readonly Evidence[] => {
    if (item.kind === 'training' && requirement.kind === 'experience') return [];
    const match = matcher.match(item);
    if (match === undefined) return [];
    const own = requirement.kind === 'certificate' && item.kind === 'training' ? certificateBonus : 1;
    const bonus = verbs.has(firstWord(item.text)) ? verbBonus : 1;
    return [{ item, ...match, score: match.score * item.weight * own * bonus }];
  });
  return found.sort(byDirectThenScore);
}

/** Whether an item shows what a name stands for, and not only something near it. */
export function isShown({ skills }: NamedSkills, evidence: readonly Evidence[]): boolean {
  return evidence.some(({ item }) => skills.some(({ id }) => item.shares.has(id)));
}

function byDirectThenScore(a: Evidence, b: Evidence): number {
  const isNear = ({ transfer }: Evidence): number => Number(transfer !== undefined);
  return isNear(a) - isNear(b) || b.score - a.score;
}

function firstWord(text: string): string {
  return /^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '';
}

type Match = Omit<Evidence, 'item'>;

/** Matches items with what one requirement names; each skill of the catalogue is compared with it once. */
class SkillMatcher {
  readonly #wanted: ReadonlyMap<string, Skill>;
  readonly #catalogue: SkillCatalogue;
  readonly #nearById = new Map<string, Match | undefined>();

  constructor(named: readonly NamedSkills[], catalogue: SkillCatalogue) {
    this.#wanted = new Map(named.flatMap(({ skills }) => skills.map((skill) => [skill.id, skill])));
    this.#catalogue = catalogue;
  }

  match({ shares }: EvidenceItem): Match | undefined {
    let direct: Match | undefined;
    let near: Match | undefined;
    for (const [id, share] of shares) {
      const shown = this.#wanted.get(id);
      if (shown !== undefined && share > (direct?.score ?? 0)) direct = { shown, score: share };
      if (shown !== undefined || direct !== undefined) continue;
      const match = this.#near(id);
      if (match !== undefined && share * match.score > (near?.score ?? 0)) {
        near = { ...match, score: share * match.score };
      }
    }
    return direct ?? near;
  }

  /** What a skill is worth for the nearest of those that are asked for. */
  #near(id: string): Match | undefined {
    if (this.#nearById.has(id)) return this.#nearById.get(id);
    const shown = this.#catalogue.get(id);
    let best: Match | undefined;
    for (const wanted of shown === undefined ? [] : this.#wanted.values()) {
      const relation = shown && relationOf(wanted, shown);
      if (shown === undefined || relation === undefined || relation.nearness <= (best?.score ?? 0)) continue;
      best = { shown, score: relation.nearness, transfer: { wanted, reason: relation.reason } };
    }
    this.#nearById.set(id, best);
    return best;
  }
}
