import { consoleSorter } from './consoleSorter.ts';
import type { LineSorter } from './lineSorter.ts';
import { markdownSorter } from './markdownSorter.ts';
import { snapshotSorter } from './snapshotSorter.ts';
import { sortCommented } from './sortCommented.ts';

/** How a file holds what R prints and the code between. */
export interface OutputForm {
  fits(file: { readonly name: string; readonly head: string }): boolean;
  createSorter(): LineSorter;
}

const markdownName = /\.(?:md|markdown)$/i;

/** Lines of code after `> `; a Markdown quotation or a table of joins does not begin so. */
const promptLine = /^> ?(?:[\w.#("'`{[!?-]|$)/m;
const commentedLine = /^#> /m;
const snapshotLine = /^(?:# .*|-{3,}\s*|\s*| {4}.*)$/;

/** Every form, the more particular first; the last one fits any text. */
export const outputForms: readonly OutputForm[] = [
  {
    fits: ({ name, head }) => markdownName.test(name) && isSnapshot(head),
    createSorter: snapshotSorter,
  },
  { fits: ({ name }) => markdownName.test(name), createSorter: markdownSorter },
  { fits: ({ head }) => promptLine.test(head), createSorter: consoleSorter },
  { fits: ({ head }) => commentedLine.test(head), createSorter: () => sortCommented },
  { fits: () => true, createSorter: () => (text) => ({ kind: 'output', text }) },
];

/** testthat writes headings, rules and indented blocks to a snapshot, nothing else. */
function isSnapshot(head: string): boolean {
  const lines = head.split(/\r?\n/).slice(0, 400);
  return lines.some((line) => line.startsWith('    ')) && lines.every((line) => snapshotLine.test(line));
}
