/**
 * A text of a user's file as it may be printed to a terminal: control characters, which terminals obey, and the
 * controls of writing direction (Unicode UAX #9) become U+FFFD; line breaks become blanks.
 */
export function printable(text: string): string {
  return (
    text
      .replace(/\s*[\r\n]\s*/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
      .replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
  );
}
