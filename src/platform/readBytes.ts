import { constants } from 'node:fs';
import type { NodeFileSystem } from './nodeFileSystem.ts';
import { promiseOf } from './nodeFileSystem.ts';
import { withRetries } from './patience.ts';
import type { QuickCalls } from './quickCalls.ts';

/** Absent on Windows, where opening a link is refused by nothing but the check before it. */
const openFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);

/** Bytes that hold nearly every front matter; a file with a longer one is read further. */
const firstBytes = 8192;

/** What all reads of one store share. */
export interface ByteSource {
  readonly fileSystem: NodeFileSystem;
  readonly quickCalls: QuickCalls;
  /** Buffers of 8 KB that no read holds: one allocation for each read in flight, not for each file. */
  readonly freeBuffers: Buffer[];
}

/** Which bytes of a file to read, and what to make of them. */
export interface BytesReading<T> {
  readonly path: string;
  /** Size of the file as it was just stated; what was added since is not read. */
  readonly sizeBytes: number;
  /** Reading ends after so many bytes. */
  readonly mostBytes: number;
  /** Whether the bytes from the start suffice; asked once, after the first 8 KB. */
  readonly suffices: (start: Uint8Array) => boolean;
  /** Makes the result; the bytes belong to the pool and may not be kept. */
  readonly decode: (bytes: Uint8Array, isWhole: boolean) => T;
}

/** Opens a file (no link), reads its bytes from the start, and closes it in any case. */
export async function readBytes<T>(
  { fileSystem, quickCalls, freeBuffers }: ByteSource,
  { path, sizeBytes, mostBytes, suffices, decode }: BytesReading<T>,
): Promise<T> {
  const descriptor = await withRetries(() =>
    promiseOf<number>((done) => fileSystem.open(path, openFlags, done)),
  );
  const start = freeBuffers.pop() ?? Buffer.allocUnsafeSlow(firstBytes);
  const read = { fileSystem, descriptor, end: Math.min(sizeBytes, mostBytes) };
  try {
    const bytes = start.subarray(0, await fill(read, start, 0));
    const isAll = bytes.length < start.length || bytes.length >= read.end;
    if (isAll || suffices(bytes)) return decode(bytes, isAll && sizeBytes <= mostBytes);
    const all = Buffer.allocUnsafeSlow(read.end);
    start.copy(all);
    const length = await fill(read, all, bytes.length);
    return decode(all.subarray(0, length), sizeBytes <= mostBytes);
  } finally {
    freeBuffers.push(start);
    await quickCalls.run(
      () => fileSystem.closeSync(descriptor),
      () =>
        promiseOf<void>((done) => fileSystem.close(descriptor, (error) => done(error ?? null, undefined))),
    );
  }
}

/** Reads on until the buffer is full, the end is reached or the file ends; gives the bytes in the buffer. */
async function fill(
  { fileSystem, descriptor, end }: { fileSystem: NodeFileSystem; descriptor: number; end: number },
  buffer: Buffer,
  from: number,
): Promise<number> {
  let length = from;
  while (length < buffer.length && length < end) {
    const wanted = buffer.length - length;
    const count = await promiseOf<number>((done) =>
      fileSystem.read(descriptor, buffer, length, wanted, length, done),
    );
    if (count === 0) break;
    length += count;
  }
  return length;
}
