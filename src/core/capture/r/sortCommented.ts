import type { SortedLine } from './lineSorter.ts';

const mark = /^\s{0,20}#> ?/;

/** Code as it was typed, what it prints after `#>`: knitr and reprex. */
export function sortCommented(text: string, isInString: boolean): SortedLine {
  const found = isInString ? null : mark.exec(text);
  return found === null ? { kind: 'code', text } : { kind: 'output', text: text.slice(found[0].length) };
}
