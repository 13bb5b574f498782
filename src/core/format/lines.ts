import type { LineEnding } from './splitFrontMatter.ts';

const lineBreak = /\r\n|\n|\r/g;

/** Whether a text has nothing but YAML's blanks and line breaks: a no-break space is a part of a value. */
export function isBlank(text: string): boolean {
  return /^[ \t\r\n]*$/.test(text);
}

/** Start of the line that an offset is on. */
export function lineStartAt(yaml: string, offset: number): number {
  // From -1 `lastIndexOf` would look at the first character.
  if (offset === 0) return 0;
  return Math.max(yaml.lastIndexOf('\n', offset - 1), yaml.lastIndexOf('\r', offset - 1)) + 1;
}

/** End of the line that an offset is on, before its line break. */
export function lineEndAt(yaml: string, offset: number): number {
  lineBreak.lastIndex = offset;
  return lineBreak.exec(yaml)?.index ?? yaml.length;
}

/** Start of the line after the one that an offset is on; the end of the text on the last line. */
export function nextLineAt(yaml: string, offset: number): number {
  lineBreak.lastIndex = offset;
  return lineBreak.exec(yaml) === null ? yaml.length : lineBreak.lastIndex;
}

/** The line break that ends the line of an offset, else the one before that line, else the given one. */
export function lineBreakAt(yaml: string, offset: number, fallback: LineEnding): LineEnding {
  lineBreak.lastIndex = offset;
  const [found] =
    lineBreak.exec(yaml) ?? /(?:\r\n|\n|\r)$/.exec(yaml.slice(0, lineStartAt(yaml, offset))) ?? [];
  return (found as LineEnding | undefined) ?? fallback;
}
