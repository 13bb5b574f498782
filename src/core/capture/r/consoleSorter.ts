import type { LineSorter } from './lineSorter.ts';

/** A console that repeats the code after its prompts. */
export function consoleSorter(): LineSorter {
  let isInCode = false;
  return (text) => {
    if (text.startsWith('> ') || text === '>') {
      isInCode = true;
      return { kind: 'start', text: text.slice(2) };
    }
    if (isInCode && (text.startsWith('+ ') || text === '+')) return { kind: 'goOn', text: text.slice(2) };
    isInCode = false;
    return { kind: 'output', text };
  };
}
