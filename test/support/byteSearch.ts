import { strFromU8, unzipSync } from 'fflate';

const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * Every way in which the bytes of an export can be read: as they are, and as a program of that format reads them, with
 * tags taken out, entities and escapes resolved, folded lines joined; of archives all parts with their names.
 */
export function readingsOf(content: string | Uint8Array): string {
  if (typeof content !== 'string' && content[0] === 0x50 && content[1] === 0x4b) {
    return Object.entries(unzipSync(content))
      .map(([path, part]) => `${path}\n${readingsOf(part)}`)
      .join('\n');
  }
  const text = typeof content === 'string' ? content : strFromU8(content);
  const unfolded = text.replace(/\r?\n[ \t]/g, '');
  const unescaped = unfolded
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\([^\p{L}\p{N}\s])/gu, '$1');
  const decoded = [text, unescaped, unescaped.replace(/<[^<>]*>/g, '')].map(decodeEntities);
  return [text, unfolded, ...decoded, ...decoded.map(decodeBytes)].join('\n');
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (entity, decimal, hex, name) => {
    if (name !== undefined) return namedEntities[name] ?? entity;
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal));
  });
}

function decodeBytes(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });
}

/** A text as a reader compares it: without accents, invisible characters, marks of emphasis; hyphens and blanks alike. */
export function foldedForSearch(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}*`~]/gu, '')
    .replace(/[\p{Pd}\p{Z}\s_./\\]+/gu, ' ')
    .toLowerCase();
}
