import type { OffsetRange } from '../text/textEdit.ts';

const marks = ['**', '__', '~~', '`'] as const;

/** The range with the other end of an emphasis that begins or ends within it: `123-45-**6789**`, not `123-45-**6789`. */
export function withWholeEmphasis(text: string, { start, end }: OffsetRange): OffsetRange {
  const slice = text.slice(start, end);
  if (!/[*_~`]/.test(slice)) return { start, end };
  const open = marks.find((mark) => (slice.split(mark).length - 1) % 2 === 1);
  if (open === undefined) return { start, end };
  if (text.startsWith(open, end)) return { start, end: end + open.length };
  return text.endsWith(open, start) ? { start: start - open.length, end } : { start, end };
}
