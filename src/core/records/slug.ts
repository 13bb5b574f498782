import { foldLatin } from '../text/foldLatin.ts';

/** Most UTF-8 bytes of a slug; with folder, date, `-50` and ending a name stays far below 255 bytes. */
const mostBytes = 60;

/**
 * Device names that Windows reserves, with any ending
 * (https://learn.microsoft.com/windows/win32/fileio/naming-a-file).
 */
const reservedName = /^(?:con|prn|aux|nul|com\d|lpt\d|conin|conout|clock)$/;

/**
 * A title as a file name without ending, valid on Linux, macOS and Windows: lower case, Latin letters without
 * accents, words joined by hyphens, other scripts kept, 60 bytes of UTF-8 at most, cut between words, or between
 * whole characters where that would cost more than half.
 *
 * @param fallback - taken where a title has no letter and no digit; a valid slug itself.
 */
export function formatSlug(title: string, fallback = 'record'): string {
  const folded = foldLatin(title).replace(/['’]/g, '').normalize('NFC');
  const words = folded.replace(/[^\p{L}\p{N}\p{M}]+/gu, '-').replace(/^[-\p{M}]+|-+$/gu, '');
  const slug = cutToWords(words, mostBytes).replace(/-+$/, '');
  if (slug === '') return fallback;
  return reservedName.test(slug) ? `${slug}-${fallback}` : slug;
}

function cutToWords(words: string, limit: number): string {
  const cut = cutToBytes(words, limit);
  const lastBreak = cut.lastIndexOf('-');
  const isInsideWord = cut.length < words.length && words[cut.length] !== '-';
  return isInsideWord && lastBreak * 2 > cut.length ? cut.slice(0, lastBreak) : cut;
}

function cutToBytes(text: string, limit: number): string {
  // A UTF-16 unit takes three bytes at most; most titles and all short names need no segmenter.
  if (text.length * 3 <= limit) return text;
  let bytes = 0;
  let end = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    bytes += utf8Length(segment);
    if (bytes > limit) break;
    end += segment.length;
  }
  return text.slice(0, end);
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
