import { unzipText } from './zipFiles.ts';

/** Where a Word document has its text (ECMA-376, part 1). */
const documentPath = 'word/document.xml';
/** More than ten thousand records take; nobody signs under more. */
const mostBytes = 20_000_000;

/**
 * The text of a report that is a Word document, tags and all.
 *
 * @returns `undefined` for bytes that are none.
 */
export function readDocxText(bytes: Uint8Array): string | undefined {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip ? unzipText(bytes, documentPath, mostBytes) : undefined;
}
