import { fileSizeLimitBytes, headLimitBytes } from '../core/index/fileStore.ts';
import type { ProblemCode } from '../core/problems.ts';

/** Text of bytes, or why they are none. */
export type DecodedText =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'unreadable';
      readonly code: ProblemCode;
      readonly facts: Readonly<Record<string, string | number>>;
    };

const dash = 0x2d;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** The refusal of a file that is too large to read, or `undefined` for one that is not. */
export function refuseLargeFile(sizeBytes: number): DecodedText | undefined {
  if (sizeBytes <= fileSizeLimitBytes) return undefined;
  return { kind: 'unreadable', code: 'file-too-large', facts: { sizeBytes } };
}

/**
 * The text of a whole file: UTF-8, or UTF-16 with a byte order mark. A byte order mark stays in the text, so
 * that who writes it back writes the same bytes.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = utf16Of(bytes);
  if (encoding !== undefined) return decode(bytes, encoding, false);
  return bytes.includes(0) ? binaryFile : decode(bytes, 'utf-8', false);
}

/**
 * The front matter of a file up to and including the line end of its closing fence, or all of the bytes where
 * none closes; nothing behind it is decoded, so no value keeps more than the front matter alive.
 *
 * @param bytes - the file from its start, up to 64 KB of it.
 * @param isWhole - whether these are all bytes; else a character cut off at the end is left out.
 */
export function decodeHead(bytes: Uint8Array, isWhole: boolean): DecodedText {
  const encoding = utf16Of(bytes);
  if (encoding !== undefined) return decode(bytes, encoding, !isWhole);
  const end = findHeadEnd(bytes);
  const head = end === undefined ? bytes : bytes.subarray(0, end);
  return head.includes(0) ? binaryFile : decode(head, 'utf-8', end === undefined && !isWhole);
}

/** Whether the front matter ends within these first bytes of a file, so that reading on adds nothing. */
export function holdsHead(bytes: Uint8Array): boolean {
  return bytes.length >= headLimitBytes || (utf16Of(bytes) === undefined && findHeadEnd(bytes) !== undefined);
}

const binaryFile: DecodedText = { kind: 'unreadable', code: 'binary-file', facts: {} };

/** Offset behind the line of three dashes that closes the front matter; lines end with LF, CRLF or CR. */
function findHeadEnd(bytes: Uint8Array): number | undefined {
  let position = hasUtf8Mark(bytes) ? 3 : 0;
  if (!isFenceAt(bytes, position)) return undefined;
  for (position += 3; position < bytes.length; position++) {
    const unit = bytes[position];
    if ((unit === lineFeed || unit === carriageReturn) && isFenceAt(bytes, position + 1)) {
      const end = position + 4;
      return bytes[end] === carriageReturn && bytes[end + 1] === lineFeed
        ? end + 2
        : Math.min(end + 1, bytes.length);
    }
  }
  return undefined;
}

function isFenceAt(bytes: Uint8Array, start: number): boolean {
  if (bytes[start] !== dash || bytes[start + 1] !== dash || bytes[start + 2] !== dash) return false;
  const next = bytes[start + 3];
  return next === undefined || next === lineFeed || next === carriageReturn;
}

function hasUtf8Mark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

function utf16Of(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

function decode(bytes: Uint8Array, encoding: Encoding, isCutOff: boolean): DecodedText {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    const text = decoder.decode(bytes, { stream: isCutOff });
    return encoding !== 'utf-8' && text.includes('\0') ? binaryFile : { kind: 'text', text };
  } catch {
    // A fatal decoder throws a TypeError for bytes that are no text in this encoding: an answer, not a failure.
    return { kind: 'unreadable', code: 'not-utf8', facts: {} };
  }
}
