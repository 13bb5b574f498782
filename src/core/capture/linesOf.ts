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
  // Asked once of the whole text: most texts need neither to be looked for in each line.
  const hasReturns = text.includes('\r');
  const isPlain = !text.includes('\u00a0') && !text.includes(escapeCode);
  let feed = -1;
  let carriage = hasReturns ? -1 : Number.POSITIVE_INFINITY;
  let number = 1;
  for (let start = 0; start <= text.length; number += 1) {
    // Each is looked for only once it was passed, so that a text of the other alone is not searched to its end each time.
    if (feed < start) feed = placeOf(text, '\n', start);
    if (carriage < start) carriage = placeOf(text, '\r', start);
    const end = Math.min(feed, carriage, text.length);
    const line = text.slice(start, Math.min(end, start + longestLine));
    yield { text: isPlain ? line : plainOutput(line), number };
    start = end + (feed === carriage + 1 ? 2 : 1);
  }
}

function placeOf(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at === -1 ? Number.POSITIVE_INFINITY : at;
}

/** A text without terminal colours, its no-break spaces plain. */
export function plainOutput(text: string): string {
  const spaced = text.includes('\u00a0') ? text.replaceAll('\u00a0', ' ') : text;
  return spaced.includes(escapeCode) ? spaced.replace(terminalCodes, '') : spaced;
}
