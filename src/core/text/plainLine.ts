/** Anything but ASCII letters, digits, marks and single blanks between them: nearly every text has nothing of it. */
const maybeNotPlain = /[^ -~]|^ | $| {2}/;

/**
 * A text on one line in NFC: control characters and white space become single spaces; format characters
 * (zero-width, bidirectional) and lone surrogates, which could hide a term or break a file, are dropped.
 */
export function plainLine(text: string): string {
  if (!maybeNotPlain.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}
