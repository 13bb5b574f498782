/**
 * Checksum of a short text: FNV-1a over UTF-16 units, 32 bits, as 8 hexadecimal digits.
 *
 * It tells texts apart; it is no protection against tampering (http://www.isthe.com/chongo/tech/comp/fnv/).
 */
export function computeChecksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let offset = 0; offset < text.length; offset++) {
    hash = Math.imul(hash ^ text.charCodeAt(offset), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
