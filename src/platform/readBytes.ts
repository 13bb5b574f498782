import { constants } from 'node:fs';
import { type NodeFileSystem, promiseOf } from './nodeFileSystem.ts';
import { withRetries } from './patience.ts';

/** Absent on Windows, where opening a link is refused by nothing but the check before it. */
const openFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);

/** Bytes that hold nearly every front matter; a file with a longer one is read further. */
const firstBytes = 8192;

/** What all reads of one store share. */
export interface ByteSource {
  readonly fileSystem: NodeFileSystem;
  /** Buffers of 8 KB that no read holds: one allocation for each read in flight, not for each file. */
  readonly freeBuffers: Buffer[];
}

/** Which bytes of files to read, and what to make of them. */
export interface HowToRead<T> {
  /** Reading ends after so many bytes. */
  readonly mostBytes: number;
  /** Whether the bytes from the start suffice; asked once, after the first 8 KB. */
  readonly suffices: (start: Uint8Array) => boolean;
  /** Makes the result; the bytes are reused afterwards and may not be kept. */
  readonly decode: (bytes: Uint8Array, isWhole: boolean) => T;
}

/** One file to read. */
export interface BytesReading<T> {
  readonly path: string;
  /** Size of the file as it was just stated; what was added since is not read. */
  readonly sizeBytes: number;
  readonly how: HowToRead<T>;
}

/**
 * Reads a file's bytes from the start without a turn of the event loop.
 *
 * @throws the error of the file system, `ELOOP` for a link.
 */
export function readBytesAtOnce<T>(
  { fileSystem, freeBuffers }: ByteSource,
  { path, sizeBytes, how }: BytesReading<T>,
): T {
  const descriptor = fileSystem.openSync(path, openFlags);
  const start = takeBuffer(freeBuffers);
  const end = Math.min(sizeBytes, how.mostBytes);
  const fill = (buffer: Buffer, from: number): Buffer => {
    let length = from;
    while (length < buffer.length && length < end) {
      const count = fileSystem.readSync(descriptor, buffer, length, buffer.length - length, length);
      if (count === 0) break;
      length += count;
    }
    return buffer.subarray(0, length);
  };
  try {
    const bytes = fill(start, 0);
    const isAll = hasAll(bytes, end);
    if (isAll || how.suffices(bytes)) return how.decode(bytes, isAll && sizeBytes <= how.mostBytes);
    return how.decode(fill(enlarge(bytes, end), bytes.length), sizeBytes <= how.mostBytes);
  } finally {
    freeBuffers.push(start);
    fileSystem.closeSync(descriptor);
  }
}

/**
 * Reads like `readBytesAtOnce`, but in the background, and patiently where too many files are open.
 *
 * Who no longer waits for it need do nothing: it closes what it opened.
 */
export async function readBytesInBackground<T>(
  { fileSystem, freeBuffers }: ByteSource,
  { path, sizeBytes, how }: BytesReading<T>,
): Promise<T> {
  const open = () => promiseOf<number>((done) => fileSystem.open(path, openFlags, done));
  const descriptor = await withRetries(open);
  const start = takeBuffer(freeBuffers);
  const end = Math.min(sizeBytes, how.mostBytes);
  const fill = async (buffer: Buffer, from: number): Promise<Buffer> => {
    let length = from;
    while (length < buffer.length && length < end) {
      const wanted = buffer.length - length;
      const count = await promiseOf<number>((done) =>
        fileSystem.read(descriptor, buffer, length, wanted, length, done),
      );
      if (count === 0) break;
      length += count;
    }
    return buffer.subarray(0, length);
  };
  try {
    const bytes = await fill(start, 0);
    const isAll = hasAll(bytes, end);
    if (isAll || how.suffices(bytes)) return how.decode(bytes, isAll && sizeBytes <= how.mostBytes);
    return how.decode(await fill(enlarge(bytes, end), bytes.length), sizeBytes <= how.mostBytes);
  } finally {
    freeBuffers.push(start);
    await promiseOf<void>((done) => fileSystem.close(descriptor, (error) => done(error ?? null, undefined)));
  }
}

function takeBuffer(freeBuffers: Buffer[]): Buffer {
  return freeBuffers.pop() ?? Buffer.allocUnsafeSlow(firstBytes);
}

/** Whether reading on would give nothing: the end is reached, or the file became shorter. */
function hasAll(bytes: Buffer, end: number): boolean {
  return bytes.length < firstBytes || bytes.length >= end;
}

function enlarge(bytes: Buffer, size: number): Buffer {
  const larger = Buffer.allocUnsafeSlow(size);
  bytes.copy(larger);
  return larger;
}
