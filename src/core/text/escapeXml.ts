/**
 * A text as content or attribute of HTML and XML, shown letter by letter on one line: what XML 1.0 cannot hold (section
 * 2.2: control characters, lone surrogates, U+FFFE and U+FFFF) is dropped, every character of markup is escaped.
 */
export function escapeXml(text: string): string {
  return xmlText(text).replace(/[&<>"']/g, (mark) => entities[mark] ?? '');
}

/** A text with nothing that XML cannot hold; line ends and tabs become blanks. */
export function xmlText(text: string): string {
  return text.replace(/[\t\n\r\u0085\u2028\u2029]+/g, ' ').replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
