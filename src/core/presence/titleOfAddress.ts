/** A first title for a page: the words at the end of its address, else its host. Nothing is fetched. */
export function titleOfAddress(address: string): string {
  const [, host = '', path = ''] = /^https?:\/\/([^/?#]+)([^?#]*)/i.exec(address) ?? [];
  const last = path.split('/').filter(Boolean).at(-1) ?? '';
  const words = decode(last)
    .replace(/\.[a-z]{2,5}$/i, '')
    .replace(/[-_+\s]+/g, ' ')
    .trim();
  // Numbers and identifiers of pages say nothing to a reader.
  if (!/\p{L}{3}/u.test(words)) return host;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A lone percent sign is part of the words.
    return part;
  }
}
