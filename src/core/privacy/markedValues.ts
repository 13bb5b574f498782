import { changeFrontMatter } from '../format/changeFrontMatter.ts';
import type { FrontMatterMap, FrontMatterValue } from '../format/frontMatterValue.ts';
import type { ScalarChange } from '../format/planScalarChanges.ts';
import { readFrontMatter } from '../format/readFrontMatter.ts';
import { sameValue } from '../format/sameValue.ts';
import type { FieldPath } from '../problems.ts';
import { applyTextEdits, type TextEdit } from '../text/textEdit.ts';

/** The edits of one text of front matter. */
export interface EditGroup {
  readonly edits: readonly TextEdit[];
  /** What becomes of the text; absent where the edits are in comments, or in what no reader counts. */
  readonly change?: ScalarChange;
  /** What the front matter says with these edits alone. */
  readonly alone: FrontMatterMap;
}

/** Edits of front matter with the texts that they are in, and what it has to say after them. */
export interface PlacedEdits {
  readonly groups: readonly EditGroup[];
  readonly expected: FrontMatterMap;
}

/**
 * Finds out which value or key each edit is in, and what that is to say, in whatever way YAML writes it: letters that
 * stand nowhere else are put before and behind each place, and looked for in what is read then.
 *
 * @returns `undefined` where a place is not within one text.
 */
export function markPlaces(
  yaml: string,
  before: FrontMatterMap,
  edits: readonly TextEdit[],
): PlacedEdits | undefined {
  const marks = new Marks(yaml, edits.length);
  const marked = readFrontMatter(applyTextEdits(yaml, edits.flatMap(marks.around))).map;
  if (marked === undefined || !sameValue(strip(marked, marks) ?? '', before)) return undefined;
  const groups: EditGroup[] = [];
  const placed = new Set<number>();
  for (const { kind, at, text } of markedTexts(marked, marks)) {
    const numbers = marks.wholeIn(text);
    if (numbers === undefined) return undefined;
    for (const number of numbers) placed.add(number);
    const change: ScalarChange = { kind, at, to: marks.replace(text, edits) };
    const own = numbers.flatMap((number) => edits[number] ?? []);
    groups.push({ edits: own, change, alone: changeFrontMatter(before, [change]) });
  }
  const unread = edits.filter((_, number) => !placed.has(number));
  if (unread.some(({ newText }) => /[\r\n]/.test(newText))) return undefined;
  if (unread.length > 0) groups.push({ edits: unread, alone: before });
  const changes = groups.flatMap(({ change }) => change ?? []);
  const expected = changeFrontMatter(before, changes);
  return countKeys(expected) === countKeys(before) ? { groups, expected } : undefined;
}

/** Letters before and behind the places of edits, by number. */
class Marks {
  readonly #stem: string;
  readonly #pattern: RegExp;
  readonly count: number;

  constructor(yaml: string, count: number) {
    let stem = 'Mark';
    while (yaml.includes(stem)) stem += 'q';
    this.#stem = stem;
    this.#pattern = new RegExp(`${stem}([se])(\\d+)e`, 'g');
    this.count = count;
  }

  readonly around = ({ range: { start, end } }: TextEdit, number: number): readonly TextEdit[] => [
    { range: { start, end: start }, newText: `${this.#stem}s${number}e` },
    { range: { start: end, end }, newText: `${this.#stem}e${number}e` },
  ];

  isIn(text: string): boolean {
    return text.includes(this.#stem);
  }

  strip(text: string): string {
    return text.replace(this.#pattern, '');
  }

  /** The places in a text, in their order; `undefined` where one of them is there in part only. */
  wholeIn(text: string): readonly number[] | undefined {
    const found = [...text.matchAll(this.#pattern)].map(([, side, number]) => ({ side, number }));
    const starts = found.filter((_, index) => index % 2 === 0);
    const isWhole = starts.every(({ side, number }, index) => {
      const end = found[2 * index + 1];
      return side === 's' && end?.side === 'e' && end.number === number;
    });
    return isWhole ? starts.map(({ number }) => Number(number)) : undefined;
  }

  replace(text: string, edits: readonly TextEdit[]): string {
    const { source } = this.#pattern;
    const whole = new RegExp(`${source}[^]*?${this.#stem}e\\2e`, 'g');
    return text.replace(whole, (_, __, number: string) => edits[Number(number)]?.newText ?? '');
  }
}

/** The same without marks; `undefined` where two keys are one then. */
function strip(value: FrontMatterValue, marks: Marks): FrontMatterValue | undefined {
  if (typeof value === 'string') return marks.strip(value);
  if (value instanceof Map) {
    const result = new Map<string, FrontMatterValue>();
    for (const [key, inner] of value) {
      const stripped = strip(inner, marks);
      if (stripped === undefined || result.has(marks.strip(key))) return undefined;
      result.set(marks.strip(key), stripped);
    }
    return result;
  }
  // Neither a text nor a mapping.
  const items = (value as readonly FrontMatterValue[]).map((item) => strip(item, marks));
  return items.every((item) => item !== undefined) ? items : undefined;
}

interface MarkedText {
  readonly kind: 'key' | 'value';
  /** With keys as they are without marks. */
  readonly at: FieldPath;
  readonly text: string;
}

function* markedTexts(value: FrontMatterValue, marks: Marks, at: FieldPath = []): Generator<MarkedText> {
  if (typeof value === 'string') {
    if (marks.isIn(value)) yield { kind: 'value', at, text: value };
  } else if (value instanceof Map) {
    for (const [key, inner] of value) {
      const inside = [...at, marks.strip(key)];
      if (marks.isIn(key)) yield { kind: 'key', at: inside, text: key };
      yield* markedTexts(inner, marks, inside);
    }
  } else {
    // Neither a text nor a mapping.
    for (const [index, item] of (value as readonly FrontMatterValue[]).entries())
      yield* markedTexts(item, marks, [...at, index]);
  }
}

/** Keys anywhere in it: fewer after a change are keys that became one. */
function countKeys(value: FrontMatterValue): number {
  if (typeof value === 'string') return 0;
  const inner = value instanceof Map ? [...value.values()] : (value as readonly FrontMatterValue[]);
  const own = value instanceof Map ? value.size : 0;
  return inner.reduce((sum: number, item) => sum + countKeys(item), own);
}
