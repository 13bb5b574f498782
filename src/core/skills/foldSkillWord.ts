const shortCapitals = /^[A-Z]{1,3}$/;

/** The form in which skill words are compared: NFC, lower case; spaces, hyphens and underscores are alike. */
export function foldSkillWord(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/gu, ' ')
    .trim();
}

/**
 * Whether an alias counts only as it is written: one to three capitals, such as `AE` or `CT`.
 *
 * In lower case they are parts of ordinary words and would name skills that nobody meant.
 */
export function isCaseSensitiveAlias(alias: string): boolean {
  return shortCapitals.test(alias);
}
