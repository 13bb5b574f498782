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
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // A fatal decoder throws a TypeError for bytes that are no UTF-8: an answer, not a failure.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
