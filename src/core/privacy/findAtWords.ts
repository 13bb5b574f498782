import { acceptShape } from './acceptShape.ts';
import { allRules } from './allRules.ts';
import type { Hit } from './hit.ts';
import { type LabelMatcher, labelMatcher } from './labels.ts';
import { Place, type PlaceFacts } from './place.ts';
import { isLabelRule, type ShapeRule } from './rule.ts';
import { WordBeginnings } from './wordBeginnings.ts';

/** A shape that begins at a word, its pattern sticky. */
interface WordShape {
  readonly rule: ShapeRule;
  readonly pattern: RegExp;
}

interface WordRules {
  readonly labels: LabelMatcher[];
  readonly shapes: WordShape[];
}

/** What to try at a word, by that word: one look into a table is all that most words cost. */
const rulesByWord = tableOf();

const beginnings = new WordBeginnings([...rulesByWord.keys()]);

/** No value stands farther behind the first word of its label. */
const farthestDigit = 160;

/** Looks when everything else was found. */
type Later = () => readonly Hit[];

/** Values behind labels, and shapes that begin with certain words; apart what depends on what else is found: names, and dates after them. */
export function findAtWords(facts: PlaceFacts): {
  readonly hits: readonly Hit[];
  readonly names: readonly Later[];
  readonly dates: readonly Later[];
} {
  const { lower } = facts.scanned;
  const hits: Hit[] = [];
  const names: Later[] = [];
  const dates: Later[] = [];
  const digits = new NextDigit(lower);
  let start = -1;
  for (let offset = 0; offset <= lower.length; offset++) {
    const unit = lower.charCodeAt(offset);
    if ((unit >= 97 && unit <= 122) || unit >= 0x80) {
      if (start < 0) start = offset;
      continue;
    }
    if (start < 0) continue;
    const rules = beginnings.has(lower, start, offset)
      ? rulesByWord.get(lower.slice(start, offset))
      : undefined;
    if (rules !== undefined) {
      const at = start;
      if (rules.labels.length > 0 && digits.after(offset) - offset < farthestDigit) {
        for (const label of rules.labels) findBehind(label, at, facts, hits);
      }
      for (const shape of rules.shapes) {
        if (shape.rule.type === 'date') dates.push(() => findShapeAt(shape, at, facts));
        else if (shape.rule.isLate) names.push(() => findShapeAt(shape, at, facts));
        else hits.push(...findShapeAt(shape, at, facts));
      }
    }
    start = -1;
  }
  return { hits, names, dates };
}

function tableOf(): ReadonlyMap<string, WordRules> {
  const table = new Map<string, WordRules>();
  const at = (word: string): WordRules => {
    const rules = table.get(word) ?? { labels: [], shapes: [] };
    table.set(word, rules);
    return rules;
  };
  for (const rule of allRules) {
    if (isLabelRule(rule)) {
      const matcher = labelMatcher(rule);
      for (const word of rule.words) at(word).labels.push(matcher);
    } else if (rule.words !== undefined) {
      const pattern = new RegExp(rule.pattern, rule.pattern.flags.replace('g', 'y'));
      for (const word of rule.words) at(word).shapes.push({ rule, pattern });
    }
  }
  return table;
}

function findShapeAt({ rule, pattern }: WordShape, offset: number, facts: PlaceFacts): readonly Hit[] {
  pattern.lastIndex = offset;
  const match = pattern.exec(rule.keepsCase ? facts.scanned.text : facts.scanned.lower);
  const hit = match === null ? undefined : acceptShape(rule, match, facts);
  return hit === undefined ? [] : [hit];
}

/** The value behind a label, and those that follow it in a list. */
function findBehind(
  { rule, first, next }: LabelMatcher,
  offset: number,
  facts: PlaceFacts,
  hits: Hit[],
): void {
  const { lower } = facts.scanned;
  let pattern = first;
  let from = offset;
  let shape = '';
  for (;;) {
    pattern.lastIndex = from;
    const [, before, value] = pattern.exec(lower) ?? [];
    if (before === undefined || value === undefined) return;
    const end = from + before.length + value.length;
    // The bracket of an area code belongs to its number.
    const isBracketed = before.endsWith('(') && /^\d+\)/.test(value);
    const start = end - value.length - (isBracketed ? 1 : 0);
    if (rule.accepts?.(value, new Place(facts, { start, end })) === false) return;
    // Only what looks like the first value goes on with its list.
    const ownShape = value.replace(/\d/g, '0').replace(/[a-z]/g, 'a');
    if (shape !== '' && ownShape !== shape) return;
    hits.push({ rule, start, end });
    shape = ownShape;
    pattern = next;
    from = end;
  }
}

/** The next digit behind growing offsets. */
class NextDigit {
  readonly #text: string;
  readonly #pattern = /\d/g;
  #found = -1;

  constructor(text: string) {
    this.#text = text;
  }

  after(offset: number): number {
    if (this.#found < offset) {
      this.#pattern.lastIndex = offset;
      this.#found = this.#pattern.exec(this.#text)?.index ?? Number.POSITIVE_INFINITY;
    }
    return this.#found;
  }
}
