import type { ChartWords } from './chartWords.ts';

/** Words as a list in a sentence: `a`, `a and b`, `a, b and c`. */
export function joinWords(items: readonly string[], words: ChartWords): string {
  const [first = '', ...rest] = items;
  return rest.reduce(
    (joined, next, place) =>
      words.text(place === rest.length - 1 ? 'list.last' : 'list.next', { items: joined, next }),
    first,
  );
}
