import type { OffsetRange } from '../text/textEdit.ts';
import { isLookAlike, plainCharacter } from './plainCharacter.ts';
import { scanText } from './scannedText.ts';

/** A text without what may hide a term in it. */
export interface UnhiddenText {
  readonly text: string;
  /** Where a range of `text` that is not empty stands in the text as it was given. */
  originalRange(start: number, end: number): OffsetRange;
}

/** Marks of emphasis, entities, escapes, bytes of an address, letters of other scripts: most texts have none. */
const maybeHiding = /[&*`<[\\_~]|%[0-9a-f]{2}|[^ -~]/i;
const encodedBytes = /(?:%[0-9a-f]{2})+/gi;
const greekOrCyrillic = /[\u0370-\u052f]/g;

/**
 * A text with its emphasis taken out, its entities and the bytes of addresses (`%2D`) read, and letters that look like
 * Latin ones as those; `undefined` where that changes nothing.
 */
export function unhideText(original: string): UnhiddenText | undefined {
  if (!maybeHiding.test(original)) return undefined;
  const decoded = decodeBytes(original);
  const scanned = scanText(decoded.text);
  const text = scanned.text.replace(greekOrCyrillic, (letter) =>
    isLookAlike(letter) ? plainCharacter(letter, true) : letter,
  );
  if (text === original) return undefined;
  return {
    text,
    originalRange(start, end) {
      const range = scanned.originalRange(start, end);
      return decoded.originalRange(range.start, range.end);
    },
  };
}

function decodeBytes(original: string): UnhiddenText {
  const runs: { readonly at: number; readonly length: number; readonly bytes: number }[] = [];
  let shift = 0;
  const text = original.replace(encodedBytes, (bytes, offset: number) => {
    const plain = readBytes(bytes);
    if (plain === undefined) return bytes;
    runs.push({ at: offset - shift, length: plain.length, bytes: bytes.length });
    shift += bytes.length - plain.length;
    return plain;
  });
  const startOf = (offset: number): number => {
    let moved = 0;
    for (const { at, length, bytes } of runs) {
      if (offset < at) break;
      if (offset < at + length) return at + moved;
      moved += bytes - length;
    }
    return offset + moved;
  };
  const endOf = (offset: number): number => {
    let moved = 0;
    for (const { at, length, bytes } of runs) {
      if (offset <= at) break;
      if (offset <= at + length) return at + moved + bytes;
      moved += bytes - length;
    }
    return offset + moved;
  };
  return { text, originalRange: (start, end) => ({ start: startOf(start), end: endOf(end) }) };
}

function readBytes(bytes: string): string | undefined {
  try {
    return decodeURIComponent(bytes);
  } catch {
    // What is no UTF-8 is not the writing of an address.
    return undefined;
  }
}
