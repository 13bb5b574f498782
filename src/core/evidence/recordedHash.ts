import type { FileHashes } from './fileHashes.ts';

/** Fewest hexadecimal digits of a hash that mean one file: by chance one of four billion others has the same. */
const fewestDigits = 8;

const hexadecimal = new RegExp(`^(?:sha256[:-])?([0-9a-f]{${fewestDigits},64})$`, 'i');

/** The hexadecimal digits of a hash that a record gives, in lower case; `undefined` for what is none. */
export function readRecordedHash(written: string | undefined): string | undefined {
  return hexadecimal.exec(written?.trim() ?? '')?.[1]?.toLowerCase();
}

/** How a file compares with a hash that was recorded, in full or its first digits. */
export function compareHash(recorded: string, { exact, otherLineEnds }: FileHashes): HashComparison {
  if (exact.startsWith(recorded)) return 'same';
  return otherLineEnds.some((hash) => hash.startsWith(recorded)) ? 'same-but-line-ends' : 'different';
}

/** `same-but-line-ends` where only LF or CR LF differ, as git leaves it to the system. */
export type HashComparison = 'same' | 'same-but-line-ends' | 'different';
