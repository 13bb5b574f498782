/** Text of the output of a program, or why it is none. */
export type DecodedOutput = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'binary' };

/**
 * The text of a log or console output, without a byte order mark: UTF-8, UTF-16 with a byte order mark, else Windows-1252,
 * which SAS and R write on Windows and of which Latin-1 is a part (WHATWG Encoding Standard, 4.2).
 *
 * Windows-1252 gives every byte a character, so that only bytes with NUL, which no log has, are no text.
 */
export function decodeOutput(bytes: Uint8Array): DecodedOutput {
  const text = decode(bytes);
  return text.includes('\0') ? { kind: 'binary' } : { kind: 'text', text };
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    // A stream may end within a character, as a log does that was cut off.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    // A fatal decoder throws a TypeError for bytes that are no UTF-8: an answer, not a failure.
    return decodeWindows1252(bytes);
  }
}

/** What 0x80 to 0x9F are in Windows-1252; five of them are not assigned. */
const windows1252Range =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** Node 20 reads Windows-1252 as Latin-1 (measured on 20.20), so the range in which they differ is mapped here. */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(
    /[\u0080-\u009f]/g,
    (character) => windows1252Range[character.charCodeAt(0) - 0x80] ?? character,
  );
}
