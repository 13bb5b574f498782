import { isAllowed } from './allowPatterns.ts';
import type { Hit } from './hit.ts';
import { Place, type PlaceFacts } from './place.ts';
import type { ShapeRule } from './rule.ts';

/** The hit that a match of a shape is, unless the rule or an allow pattern says otherwise. */
export function acceptShape(rule: ShapeRule, match: RegExpMatchArray, facts: PlaceFacts): Hit | undefined {
  const { value, from } = match.indices?.groups ?? {};
  const index = match.index ?? 0;
  const [start, end] = value ?? [from?.[0] ?? index, index + match[0].length];
  const place = new Place(facts, { start, end });
  const text = rule.keepsCase ? facts.scanned.text : facts.scanned.lower;
  if (rule.accepts?.(text.slice(start, end), place) === false || isAllowed(place, rule.type))
    return undefined;
  return { rule, start, end };
}
