/** Longest user text that is shown or spoken whole; the record itself holds the rest. */
const longestShown = 160;

/** A user's text cut to what a label can hold, never through a surrogate pair. */
export function shortText(text: string): string {
  if (text.length <= longestShown) return text;
  return `${text.slice(0, longestShown).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/**
 * A user's text for a sentence: cut, and wrapped in FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE
 * (Unicode UAX #9, 2.4) so that its direction cannot turn the words around it.
 */
export function isolated(text: string): string {
  return `\u2068${shortText(text)}\u2069`;
}
