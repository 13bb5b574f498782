import type { Redactor } from '../export/redactor.ts';
import { findIdentifiers } from '../privacy/findIdentifiers.ts';
import { maskIdentifiers } from '../privacy/maskIdentifiers.ts';
import type { PrivacyContext } from '../privacy/privacyContext.ts';
import { LineCounter } from '../text/lineCounter.ts';

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

/** What code is looked at with before it goes into a record. */
export interface CodeGuard {
  /** Replaces what no export may hold. */
  readonly redactor: Redactor;
  readonly privacy: PrivacyContext;
}

const lineEnd = /\r\n|\r|\n/;

/**
 * Numbers of the lines of code that hold what no export may, an identifier of a person or a secret, in their order,
 * counted from `firstLine`. Hints are no reason: column names and study ids stand in every program.
 */
export function findConfidentialLines(
  code: string,
  firstLine: number,
  { redactor, privacy }: CodeGuard,
): readonly number[] {
  const terms = code
    .split(lineEnd)
    .flatMap((line, index) => (redactor.isClean(line) ? [] : [firstLine + index]));
  const lines = new LineCounter(code);
  const found = findIdentifiers(code, privacy)
    .filter(({ severity }) => severity !== 'low')
    .map(({ range }) => firstLine + lines.positionAt(range.start).line);
  return [...new Set([...terms, ...found])].sort((a, b) => a - b);
}

/** The code with every confidential term, identifier and secret replaced; all else stays as it is. */
export function redactCode(code: string, { redactor, privacy }: CodeGuard): string {
  const redacted = code
    .split(lineEnd)
    .map((line) => {
      if (redactor.isClean(line)) return line;
      const [indentation = ''] = /^[ \t]*/.exec(line) ?? [];
      return indentation + redactor.redact(line.slice(indentation.length));
    })
    .join('\n');
  return maskIdentifiers(redacted, privacy);
}
