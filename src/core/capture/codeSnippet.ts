import type { Redactor } from '../export/redactor.ts';

/** Code that goes into the body of a record. */
export interface CodeSnippet {
  /** What follows the fence, `sas`. */
  readonly language: string;
  readonly code: string;
}

/** The shortest fence of CommonMark (0.31, 4.5). */
const shortestFence = 3;

/** The code as a fenced block of Markdown; the fence is longer than any run of backticks in it. */
export function formatSnippet({ language, code }: CodeSnippet): string {
  const longest = Math.max(0, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(Math.max(shortestFence, longest + 1));
  const lines = code.replace(/\r\n?/g, '\n').replace(/^\n+|\s+$/g, '');
  return `${fence}${language}\n${lines}\n${fence}\n`;
}

/** Numbers of the lines of a text that hold what no export may, counted from `firstLine`. */
export function findConfidentialLines(
  code: string,
  firstLine: number,
  redactor: Redactor,
): readonly number[] {
  return code
    .split(/\r\n|\r|\n/)
    .flatMap((line, index) => (redactor.isClean(line) ? [] : [firstLine + index]));
}

/** The text with every confidential term replaced; lines without one stay as they are. */
export function redactCode(code: string, redactor: Redactor): string {
  return code
    .split(/\r\n|\r|\n/)
    .map((line) => {
      if (redactor.isClean(line)) return line;
      const [indentation = ''] = /^[ \t]*/.exec(line) ?? [];
      return indentation + redactor.redact(line.slice(indentation.length));
    })
    .join('\n');
}
