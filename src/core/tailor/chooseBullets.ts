import type { EvidenceItem } from './evidencePool.ts';
import type { Necessity } from './postingCues.ts';
import type { TailoredRequirement } from './tailorToPosting.ts';

/** What a requirement counts for when bullets are chosen. */
export const necessityWeights: Readonly<Record<Necessity, number>> = { must: 3, task: 2, nice: 1 };
/** A reader skims a section of a CV that is longer. */
const mostBullets = 8;
/** What a second bullet for one requirement adds, and a third of that second one. */
const repetition = 0.5;
/** What a bullet adds for each requirement beside the one that it answers best. */
const alsoAnswers = 0.25;
/** What a second line about the very same records adds. */
const sameRecords = 0.2;

/**
 * The lines for a CV, best first: each next one is the one that adds most to those before it, so that many requirements
 * are met before one is met twice. Feedback and trainings have sections of their own, and are not among them.
 */
export function chooseBullets(requirements: readonly TailoredRequirement[]): readonly EvidenceItem[] {
  const partsByItem = partsOf(requirements);
  const timesMet = new Map<TailoredRequirement, number>();
  const chosen: EvidenceItem[] = [];
  while (chosen.length < mostBullets && partsByItem.size > 0) {
    let best:
      | { readonly item: EvidenceItem; readonly answers: TailoredRequirement; readonly worth: number }
      | undefined;
    for (const [item, parts] of partsByItem) {
      const { answers, worth } = worthOf(parts, timesMet);
      const added = worth * (chosen.some((one) => restsOnSame(one, item)) ? sameRecords : 1);
      if (answers !== undefined && added > (best?.worth ?? 0)) best = { item, answers, worth: added };
    }
    if (best === undefined) break;
    timesMet.set(best.answers, (timesMet.get(best.answers) ?? 0) + 1);
    partsByItem.delete(best.item);
    chosen.push(best.item);
  }
  return chosen;
}

interface Part {
  readonly requirement: TailoredRequirement;
  readonly worth: number;
}

function partsOf(requirements: readonly TailoredRequirement[]): Map<EvidenceItem, readonly Part[]> {
  const partsByItem = new Map<EvidenceItem, readonly Part[]>();
  for (const requirement of requirements) {
    const weight = necessityWeights[requirement.requirement.necessity];
    for (const { item, score } of requirement.evidence) {
      if (item.kind !== 'bullet' && item.kind !== 'claim') continue;
      partsByItem.set(item, [...(partsByItem.get(item) ?? []), { requirement, worth: weight * score }]);
    }
  }
  return partsByItem;
}

/** What a bullet adds, and the requirement that it answers best. */
function worthOf(
  parts: readonly Part[],
  timesMet: ReadonlyMap<TailoredRequirement, number>,
): { readonly answers: TailoredRequirement | undefined; readonly worth: number } {
  let [answers, most, sum]: [TailoredRequirement | undefined, number, number] = [undefined, 0, 0];
  for (const { requirement, worth } of parts) {
    const added = worth * repetition ** (timesMet.get(requirement) ?? 0);
    sum += added;
    if (added > most) [answers, most] = [requirement, added];
  }
  return { answers, worth: most + alsoAnswers * (sum - most) };
}

function restsOnSame(one: EvidenceItem, other: EvidenceItem): boolean {
  return one.sources.length > 0 && other.sources.every((id) => one.sources.includes(id));
}
