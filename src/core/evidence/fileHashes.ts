/** What tells whether the bytes of a file are those that were recorded. */
export interface FileHashes {
  /** SHA-256 of the bytes, 64 hexadecimal digits in lower case. */
  readonly exact: string;
  /**
   * SHA-256 of the same text with its lines ended by LF alone, and by CR LF alone, where these are other bytes: git
   * changes nothing else when it checks a file out on another system (gitattributes(5), `core.autocrlf`).
   */
  readonly otherLineEnds: readonly string[];
}

/** SHA-256 of bytes as hexadecimal digits in lower case; each host has a fast one. */
export type Digest = (bytes: Uint8Array) => Promise<string>;

/**
 * Bytes of the largest text whose other line ends are tried: git keeps larger logs rarely, and walking through 50 MB
 * would hold the host for a second.
 */
const lineEndsLimitBytes = 8 * 1024 * 1024;

const lineFeed = 10;
const carriageReturn = 13;

/** The hashes of a file's bytes; a file with NUL is no text and has no other line ends. */
export async function hashesOf(bytes: Uint8Array, digest: Digest): Promise<FileHashes> {
  const exact = await digest(bytes);
  if (bytes.length > lineEndsLimitBytes) return { exact, otherLineEnds: [] };
  const { lineFeeds, pairs, hasNul } = countBreaks(bytes);
  const otherLineEnds: string[] = [];
  if (!hasNul && pairs > 0) otherLineEnds.push(await digest(withLineFeeds(bytes, pairs)));
  if (!hasNul && pairs < lineFeeds) otherLineEnds.push(await digest(withPairs(bytes, lineFeeds - pairs)));
  return { exact, otherLineEnds };
}

function countBreaks(bytes: Uint8Array): {
  readonly lineFeeds: number;
  readonly pairs: number;
  readonly hasNul: boolean;
} {
  let lineFeeds = 0;
  let pairs = 0;
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) {
    lineFeeds++;
    if (at > 0 && bytes[at - 1] === carriageReturn) pairs++;
  }
  return { lineFeeds, pairs, hasNul: bytes.includes(0) };
}

function withLineFeeds(bytes: Uint8Array, pairs: number): Uint8Array {
  const text = new Uint8Array(bytes.length - pairs);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === carriageReturn && bytes[at + 1] === lineFeed) continue;
    text[length++] = bytes[at] ?? 0;
  }
  return text;
}

function withPairs(bytes: Uint8Array, bareLineFeeds: number): Uint8Array {
  const text = new Uint8Array(bytes.length + bareLineFeeds);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === lineFeed && bytes[at - 1] !== carriageReturn) text[length++] = carriageReturn;
    text[length++] = bytes[at] ?? 0;
  }
  return text;
}
