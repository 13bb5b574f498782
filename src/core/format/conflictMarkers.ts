import type { OffsetRange } from '../text/textEdit.ts';

const start = /^<{7}(?: .*)?$/m;
const middle = /^={7}$/m;
const end = /^>{7}(?: .*)?$/m;

/**
 * The lines of the first unresolved merge in a text: from `<<<<<<<` over `=======` to `>>>>>>>`, each at the start
 * of a line (git-merge(1), "How conflicts are presented").
 */
export function findConflictMarkers(text: string): OffsetRange | undefined {
  // Nearly every text is done here: no expression runs over it.
  if (!text.includes('<<<<<<<')) return undefined;
  const opening = start.exec(text);
  if (opening === null) return undefined;
  const ours = opening.index;
  const separator = middle.exec(text.slice(ours));
  if (separator === null) return undefined;
  const theirs = ours + separator.index;
  const closing = end.exec(text.slice(theirs));
  if (closing === null) return undefined;
  return { start: ours, end: theirs + closing.index + closing[0].length };
}
