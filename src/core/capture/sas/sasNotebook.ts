import { plainOutput } from '../linesOf.ts';
import type { NumberedLine, RunDialectDefinition } from '../runReader.ts';
import { SasLogReader } from './sasLogReader.ts';

const longestLine = 16_384;
/** How the outputs of a notebook begin: an array of lines, as JSON within a string of JSON. */
const logStart = /^"\s{0,20}\[\s{0,20}\{\s{0,20}\\"(?:line|type|version)\\"/;

/**
 * The lines of the logs in a SAS notebook, of the SAS extension for VS Code.
 *
 * A notebook is JSON whose outputs hold each log as a string of JSON, so all lines of one log have the number of the line
 * of the file where that string begins. What cannot be read as JSON is passed over.
 */
function* linesOfNotebook(text: string): Iterable<NumberedLine> {
  let number = 1;
  let counted = 0;
  let start = text.indexOf('"');
  while (start >= 0) {
    const end = endOfString(text, start);
    if (end < 0) return;
    if (logStart.test(text.slice(start, start + 100))) {
      number += lineEndsIn(text, counted, start);
      counted = start;
      for (const line of logLinesOf(text.slice(start, end + 1)))
        yield { text: line.slice(0, longestLine), number };
    }
    start = text.indexOf('"', end + 1);
  }
}

/** Where the quotation mark stands that ends the string at `start`; below 0 where none does. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (char === 92) at += 1;
    else if (char === 34) return at;
  }
  return -1;
}

function lineEndsIn(text: string, from: number, to: number): number {
  let ends = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) ends += 1;
  return ends;
}

function logLinesOf(literal: string): readonly string[] {
  const lines = parsed(parsed(literal));
  if (!Array.isArray(lines)) return [];
  return lines.flatMap((one: unknown) => {
    const line = typeof one === 'object' && one !== null && 'line' in one ? one.line : undefined;
    return typeof line === 'string' ? plainOutput(line).split(/\r\n|\r|\n/) : [];
  });
}

function parsed(json: unknown): unknown {
  if (typeof json !== 'string') return undefined;
  try {
    return JSON.parse(json);
  } catch {
    // A notebook that was damaged has fewer logs; the rest is worth reading.
    return undefined;
  }
}

/** A notebook of the SAS extension for VS Code. */
export const sasNotebook: RunDialectDefinition = {
  id: 'sas-notebook',
  fits: ({ name, head }) => /\.sasnb$/i.test(name) && /^\s{0,100}[[{]/.test(head),
  createReader: () => new SasLogReader('sas-notebook'),
  linesOf: linesOfNotebook,
};
