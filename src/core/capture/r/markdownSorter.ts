import { consoleSorter } from './consoleSorter.ts';
import type { LineSorter, SortedLine } from './lineSorter.ts';
import { sortCommented } from './sortCommented.ts';

const fenceLine = /^( {0,3})(`{3,}|~{3,})\s{0,8}(.{0,200})$/;
const codeFence = /^(?:r|rsplus|splus|\{\s?\.?r\b.*)$/i;
const plainFence = /^(?:|text|txt|console|output|rout|\{\.(?:output|cell-output).*)$/i;
const marked = /^\s{0,20}(?:#>|##) ?/;

type Block = 'prose' | 'code' | 'console' | 'commented' | 'output' | 'foreign';

/**
 * Documents that knitr or Quarto wrote: code in fences for R, what it printed after `#>` or `##`, or in the block that
 * follows the code.
 *
 * Prose, and blocks that no code comes before, only talk about results; so do blocks without marks in a document that
 * marks its output.
 */
export function markdownSorter(): LineSorter {
  let fence = '';
  let indent = '';
  let block: Block = 'prose';
  let isUndecided = false;
  let isAfterCode = false;
  let usesMarks = false;
  let sortConsole = consoleSorter();

  const open = (language: string): void => {
    block = codeFence.test(language) ? 'code' : plainFence.test(language) ? 'output' : 'foreign';
    isUndecided = block !== 'foreign';
    sortConsole = consoleSorter();
  };
  const close = (): void => {
    isAfterCode = block === 'code' || block === 'console' || (isAfterCode && block !== 'foreign');
    fence = '';
    block = 'prose';
  };
  /** The first line of a block tells how it holds its output. */
  const decide = (text: string): void => {
    if (text.trim() === '') return;
    isUndecided = false;
    if (/^> ?\S/.test(text)) block = 'console';
    else if (block === 'output' && marked.test(text)) block = 'commented';
    else if (block === 'output' && (!isAfterCode || usesMarks)) block = 'foreign';
  };

  return (text, isInString) => {
    const [, margin = '', signs = '', language = ''] = fenceLine.exec(text) ?? [];
    if (signs !== '' && fence === '') {
      fence = signs;
      indent = margin;
      open(language.trim());
      return { kind: 'break' };
    }
    if (signs !== '' && signs.startsWith(fence) && language.trim() === '') {
      close();
      return { kind: 'break' };
    }
    if (fence === '') {
      const sorted = sortProse(text, { isAfterCode, usesMarks });
      usesMarks ||= sorted.kind === 'output' && marked.test(text);
      if (sorted.kind === 'prose') isAfterCode = false;
      return sorted;
    }
    const inside = text.startsWith(indent) ? text.slice(indent.length) : text;
    if (isUndecided) decide(inside);
    if (block === 'code' || block === 'commented') {
      const sorted = block === 'code' ? sortCommented(inside, isInString) : sortMarked(inside);
      usesMarks ||= sorted.kind === 'output';
      return sorted;
    }
    if (block === 'console') return sortConsole(inside, isInString);
    return block === 'output' ? { kind: 'output', text: inside } : { kind: 'frame' };
  };
}

function sortMarked(text: string): SortedLine {
  const found = marked.exec(text);
  return found === null ? { kind: 'frame' } : { kind: 'output', text: text.slice(found[0].length) };
}

/**
 * Outside fences an indented block after code is what it printed; divs of Pandoc and comments only frame it.
 *
 * Old documents of knitr indent the code as well, and mark what it printed.
 */
function sortProse(text: string, { isAfterCode, usesMarks }: Readonly<Record<string, boolean>>): SortedLine {
  if (text.trim() === '' || /^ {0,3}(?::{3,}|<!--.{0,200}-->\s*$)/.test(text)) return { kind: 'frame' };
  if (!text.startsWith('    ')) return { kind: 'prose' };
  const inside = text.slice(4);
  const found = marked.exec(inside);
  if (found !== null) return { kind: 'output', text: inside.slice(found[0].length) };
  if (usesMarks === true) return { kind: 'code', text: inside };
  return isAfterCode === true ? { kind: 'output', text: inside } : { kind: 'prose' };
}
