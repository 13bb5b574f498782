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

/**
 * The text of one file of a ZIP that others may have made, with nothing else unpacked.
 *
 * @returns `undefined` where there is no such file, it is larger than `mostBytes`, or the bytes are no whole ZIP.
 */
export function unzipText(bytes: Uint8Array, path: string, mostBytes: number): string | undefined {
  try {
    const filter = ({ name, originalSize }: { readonly name: string; readonly originalSize: number }) =>
      name === path && originalSize <= mostBytes;
    const found = unzipSync(bytes, { filter })[path];
    return found === undefined ? undefined : strFromU8(found);
  } catch {
    // What cannot be unpacked is no ZIP; why not is of no use to anybody.
    return undefined;
  }
}

/** A text in UTF-8; what is not well-formed in it becomes U+FFFD. */
export function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? strToU8(content) : content;
}

/** The text of bytes in UTF-8. */
export function fromBytes(content: Uint8Array): string {
  return strFromU8(content);
}
