/** Longest user text that is shown or spoken whole; the record itself holds the rest. */
const longestShown = 160;

/**
 * What turns text or ends an isolation (Unicode UAX #9, 2.1 to 2.5), and what takes no room: zero-width spaces, the
 * word joiner, the byte order mark. Joiners stay, for scripts and emoji that need them.
 */
const invisible = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/**
 * A user's text cut to what a label can hold, never through a surrogate pair, and without characters that turn the
 * words around it.
 */
export function shortText(text: string): string {
  const shown = text.replace(invisible, '');
  if (shown.length <= longestShown) return shown;
  return `${shown.slice(0, longestShown).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/**
 * A user's text for a sentence: cut, and wrapped in FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE
 * (Unicode UAX #9, 2.4) so that its direction cannot turn the words around it.
 */
export function isolated(text: string): string {
  return `\u2068${shortText(text)}\u2069`;
}
