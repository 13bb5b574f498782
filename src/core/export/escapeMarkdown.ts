import { plainLine } from '../text/plainLine.ts';

/**
 * A text as Markdown that shows it letter by letter, on one line: for list items, table cells and headings.
 *
 * Every character that could start emphasis, code, a link, HTML, an entity, a table cell or a mention gets a
 * backslash (CommonMark 0.31.2, section 2.4), as do the marks that make a block at the start of a line, and
 * what GitHub Flavored Markdown turns into links by itself (0.29, section 6.9: `www.`, `://`, `@`).
 */
export function escapeMarkdown(text: string): string {
  return plainLine(text)
    .replace(/[\\`*_[\]<>|~&#$@!{}^]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww\./gi, (start) => `${start.slice(0, 3)}\\.`)
    .replace(/^([-+=:])/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}
