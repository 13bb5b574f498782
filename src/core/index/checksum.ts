/**
 * Checksum of a part of a text: FNV-1a over UTF-16 units, 32 bits, as 8 hexadecimal digits.
 *
 * It finds damage, not tampering (http://www.isthe.com/chongo/tech/comp/fnv/).
 *
 * @param start - the first offset; with `end` it spares a slice, which is slower to go through.
 */
export function computeChecksum(text: string, start = 0, end = text.length): string {
  let hash = 0x811c9dc5;
  for (let offset = start; offset < end; offset++) {
    hash = Math.imul(hash ^ text.charCodeAt(offset), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
