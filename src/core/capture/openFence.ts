/** A line that begins or ends a block of code (CommonMark 0.31, 4.5), and what stands behind its marks. */
const fenceLine = /^ {0,3}(?<marks>`{3,}|~{3,})(?<rest>.*)$/;

/** The marks that would end a block of code which a text opens and does not close; `undefined` where there is none. */
export function openFence(markdown: string): string | undefined {
  let open: string | undefined;
  for (const line of markdown.split(/\r\n|\r|\n/)) {
    const { marks = '', rest = '' } = fenceLine.exec(line)?.groups ?? {};
    if (marks === '') continue;
    if (open === undefined) {
      // Between backticks that stand in one line there is a span of code, and no block begins.
      if (marks.startsWith('~') || !rest.includes('`')) open = marks;
    } else if (marks.startsWith(open) && rest.trim() === '') {
      open = undefined;
    }
  }
  return open;
}
