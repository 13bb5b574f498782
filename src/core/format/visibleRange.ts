import type { OffsetRange } from '../text/textEdit.ts';

/** A range that shows: one of no length, or past the last character that is not blank, becomes one character. */
export function visibleRange(text: string, { start, end }: OffsetRange): OffsetRange {
  const last = Math.max(0, text.trimEnd().length - 1);
  const from = Math.min(start, last);
  return { start: from, end: Math.min(Math.max(end, from + 1), Math.max(last + 1, from)) };
}
