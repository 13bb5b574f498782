/** A user's text as it is compared with another one: case, and how many blanks stand between words, play no part. */
export function foldText(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
