/** Half-open range `[start, end)` of UTF-16 offsets into one text. */
export interface OffsetRange {
  readonly start: number;
  readonly end: number;
}

/** Replacement of one range by a text; an empty range inserts. */
export interface TextEdit {
  readonly range: OffsetRange;
  readonly newText: string;
}

/**
 * The text with all edits applied.
 *
 * @param edits - any order, ranges of the original text, not overlapping; of two inserts at one place the
 *   first in the list comes first.
 * @throws {RangeError} when two edits overlap or one lies outside the text: a bug of the caller.
 */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.range.start - b.range.start);
  let result = '';
  let position = 0;
  for (const { range, newText } of ordered) {
    if (range.start < position || range.end < range.start || range.end > text.length) {
      throw new RangeError(`edit ${range.start}-${range.end} overlaps another or lies outside the text`);
    }
    result += text.slice(position, range.start) + newText;
    position = range.end;
  }
  return result + text.slice(position);
}
