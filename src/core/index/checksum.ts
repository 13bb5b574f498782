/**
 * Checksum of a part of a text, as 32 hexadecimal digits: four times FNV-1a of 32 bits, each over every fourth
 * UTF-16 unit. Four short chains of multiplications run side by side in the processor, one long one would not.
 *
 * It finds damage, not tampering (http://www.isthe.com/chongo/tech/comp/fnv/).
 *
 * @param start - the first offset; with `end` it spares a slice, which is slower to go through.
 */
export function computeChecksum(text: string, start = 0, end = text.length): string {
  let one = offsetBasis;
  let two = offsetBasis;
  let three = offsetBasis;
  let four = offsetBasis;
  let offset = start;
  for (; offset + 3 < end; offset += 4) {
    one = Math.imul(one ^ text.charCodeAt(offset), prime);
    two = Math.imul(two ^ text.charCodeAt(offset + 1), prime);
    three = Math.imul(three ^ text.charCodeAt(offset + 2), prime);
    four = Math.imul(four ^ text.charCodeAt(offset + 3), prime);
  }
  for (; offset < end; offset++) one = Math.imul(one ^ text.charCodeAt(offset), prime);
  return [one, two, three, four].map(formatHex).join('');
}

const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;

function formatHex(hash: number): string {
  return (hash >>> 0).toString(16).padStart(8, '0');
}
