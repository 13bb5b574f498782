import type { NumberedLine } from './runReader.ts';

/** Longer lines are cut: no message is as long, and a line of megabytes would make every rule slow. */
const longestLine = 16_384;

const escapeCode = String.fromCharCode(27);
const bell = String.fromCharCode(7);
// Colours and cursor movements (ECMA-48, 5.4: control sequences) and hyperlinks (5.6: control strings, OSC 8).
const terminalCodes = new RegExp(
  `${escapeCode}\\[[0-?]{0,32}[ -/]{0,8}[@-~]|${escapeCode}\\][^${bell}${escapeCode}]{0,2048}(?:${bell}|${escapeCode}\\\\)`,
  'g',
);

/**
 * The lines of a text, numbered as VS Code numbers them: LF, CR LF and a lone CR each end a line.
 *
 * Terminal colours are taken out, no-break spaces are spaces, and very long lines are cut.
 */
export function* linesOf(text: string): Iterable<NumberedLine> {
  const ends = /\r\n|\r|\n/g;
  let number = 1;
  let start = 0;
  while (start <= text.length) {
    const end = ends.exec(text);
    const line = text.slice(start, Math.min(end?.index ?? text.length, start + longestLine));
    yield { text: plainOutput(line), number };
    if (end === null) return;
    start = ends.lastIndex;
    number += 1;
  }
}

/** A text without terminal colours, its no-break spaces plain. */
export function plainOutput(text: string): string {
  const spaced = text.includes('\u00a0') ? text.replaceAll('\u00a0', ' ') : text;
  return spaced.includes(escapeCode) ? spaced.replace(terminalCodes, '') : spaced;
}
