import type { Rule } from './rule.ts';

/** What a hit needs of a rule. */
export type HitRule = Pick<Rule, 'id' | 'type' | 'severity' | 'confidence' | 'reason'>;

/** Something that a rule found; offsets of the scanned text. */
export interface Hit {
  readonly rule: HitRule;
  readonly start: number;
  readonly end: number;
  readonly alias?: string;
}

/**
 * The hits to report, by place: of several that overlap the one whose rule comes first, and of one type the longest. What
 * is left out is part of one that is reported, or is found again once that is masked.
 *
 * @param orderOf - place of a rule in the order of rules.
 */
export function chooseHits(hits: readonly Hit[], orderOf: (rule: HitRule) => number): readonly Hit[] {
  const isBetter = (one: Hit, other: Hit): boolean => {
    if (one.rule.type === other.rule.type) return one.end - one.start > other.end - other.start;
    return orderOf(one.rule) < orderOf(other.rule);
  };
  const chosen: Hit[] = [];
  for (const hit of [...hits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    let isChosen = true;
    while (isChosen) {
      const last = chosen.at(-1);
      if (last === undefined || last.end <= hit.start) break;
      if (isBetter(hit, last)) chosen.pop();
      else isChosen = false;
    }
    if (isChosen) chosen.push(hit);
  }
  return chosen;
}
