/** Schemes that only lead somewhere: all others could run or load something. */
const safeScheme = /^(?:https?|mailto):/i;
const anyScheme = /^[^/?#]*:/;

/** A link that an exported file may hold: relative, or of a harmless scheme; else `undefined`. */
export function safeLink(link: string | undefined): string | undefined {
  if (link === undefined || link.startsWith('//') || /[\p{Cc}\p{Cs}\s\\]/u.test(link)) return undefined;
  return safeScheme.test(link) || !anyScheme.test(link) ? link : undefined;
}
