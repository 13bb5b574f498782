/** Zero-based position in a text; `character` counts UTF-16 units, as the Language Server Protocol does. */
export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

/** Offset to line and character for one text; lines end with LF, CRLF or a lone CR. */
export class LineCounter {
  readonly #lineStarts: number[] = [0];

  constructor(text: string) {
    for (let offset = 0; offset < text.length; offset++) {
      const unit = text.charCodeAt(offset);
      const isLoneReturn = unit === 13 && text.charCodeAt(offset + 1) !== 10;
      if (unit === 10 || isLoneReturn) this.#lineStarts.push(offset + 1);
    }
  }

  /** Position of an offset; offsets past the end belong to the last line. */
  positionAt(offset: number): TextPosition {
    let low = 0;
    let high = this.#lineStarts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low, character: offset - (this.#lineStarts[low] ?? 0) };
  }
}
