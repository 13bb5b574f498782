import type { OffsetRange } from '../text/textEdit.ts';

/** The first line of a text, without its line break: where problems of the file as a whole are shown. */
export function firstLine(text: string): OffsetRange {
  const end = text.search(/[\r\n]/);
  return { start: 0, end: end === -1 ? text.length : end };
}
