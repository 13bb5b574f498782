import type { EvidenceItem } from './evidencePool.ts';
import type { Necessity } from './postingCues.ts';
import type { TailoredRequirement } from './tailorToPosting.ts';

/** What a requirement counts for when bullets are chosen. */
export const necessityWeights: Readonly<Record<Necessity, number>> = { must: 3, task: 2, nice: 1 };
/** A reader skims a section of a CV that is longer. */
const mostBullets = 8;
/** What a second bullet for one requirement adds, and a third of that second one. */
const repetition = 0.4;
/** What a second line about the very same records adds. */
const sameRecords = 0.2;

/**
 * The lines for a CV, best first: each next one is the one that adds most to those before it, so that many requirements
 * are met before one is met twice. Feedback and trainings have sections of their own, and are not among them.
 */
export function chooseBullets(requirements: readonly TailoredRequirement[]): readonly EvidenceItem[] {
  const worths = worthsOf(requirements);
  const timesMet = new Map<TailoredRequirement, number>();
  const chosen: EvidenceItem[] = [];
  while (chosen.length < mostBullets && worths.size > 0) {
    const [best] = [...worths].reduce<readonly [EvidenceItem | undefined, number]>(
      ([item, most], [next, parts]) => {
        const worth =
          worthOf(parts, timesMet) * (chosen.some((one) => restsOnSame(one, next)) ? sameRecords : 1);
        return worth > most ? [next, worth] : [item, most];
      },
      [undefined, 0],
    );
    if (best === undefined) break;
    for (const { requirement } of worths.get(best) ?? []) {
      timesMet.set(requirement, (timesMet.get(requirement) ?? 0) + 1);
    }
    worths.delete(best);
    chosen.push(best);
  }
  return chosen;
}

interface Part {
  readonly requirement: TailoredRequirement;
  readonly worth: number;
}

function worthsOf(requirements: readonly TailoredRequirement[]): Map<EvidenceItem, readonly Part[]> {
  const worths = new Map<EvidenceItem, readonly Part[]>();
  for (const requirement of requirements) {
    const weight = necessityWeights[requirement.requirement.necessity];
    for (const { item, score } of requirement.evidence) {
      if (item.kind !== 'bullet' && item.kind !== 'claim') continue;
      worths.set(item, [...(worths.get(item) ?? []), { requirement, worth: weight * score }]);
    }
  }
  return worths;
}

function worthOf(parts: readonly Part[], timesMet: ReadonlyMap<TailoredRequirement, number>): number {
  return parts.reduce(
    (sum, { requirement, worth }) => sum + worth * repetition ** (timesMet.get(requirement) ?? 0),
    0,
  );
}

function restsOnSame(one: EvidenceItem, other: EvidenceItem): boolean {
  return one.sources.length > 0 && other.sources.every((id) => one.sources.includes(id));
}
