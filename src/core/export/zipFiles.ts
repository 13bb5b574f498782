import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate/browser';

/** Noon in whatever zone, because ZIP has local times: the first day that it can say (APPNOTE.TXT 4.4.6). */
const fixedTime = '1980-01-01T12:00:00';

/** Files as a ZIP whose bytes depend on paths, contents and order alone. */
export function zipFiles(files: readonly (readonly [path: string, content: Uint8Array])[]): Uint8Array {
  return zipSync(Object.fromEntries(files), { mtime: fixedTime, level: 6 });
}

/** The files of a ZIP in its order. */
export function unzipFiles(bytes: Uint8Array): readonly (readonly [path: string, content: Uint8Array])[] {
  return Object.entries(unzipSync(bytes));
}

/** A text in UTF-8. */
export function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? strToU8(content.replace(/\p{Cs}/gu, '\uFFFD')) : content;
}

/** The text of bytes in UTF-8. */
export function fromBytes(content: Uint8Array): string {
  return strFromU8(content);
}
