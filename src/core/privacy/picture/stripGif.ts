import { lettersAt, PictureWriter } from './pictureWriter.ts';

/** Blocks of GIF89a, sections 17 to 27. */
const [extension, image, trailer] = [0x21, 0x2c, 0x3b];
const graphicControl = 0xf9;
const headerLength = 13;
/** Those who say how often an animation is played: the application extensions that draw. */
const loopOwners: ReadonlySet<string> = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0']);
/** So long is one that says that and nothing else. */
const loopLength = 19;

/** A GIF without comments, texts and data of applications; `undefined` where it is damaged. */
export function stripGif(bytes: Uint8Array): Uint8Array | undefined {
  const flags = bytes[10];
  if (flags === undefined) return undefined;
  const written = new PictureWriter(bytes);
  let place = headerLength + colourTableLength(flags);
  written.write(bytes.subarray(0, place));
  while (place < bytes.length) {
    const kind = bytes[place];
    if (kind === trailer) {
      written.write([trailer]);
      return written.finish();
    }
    const start = kind === image ? imageDataStart(bytes, place) : place + 2;
    const end = start === undefined ? undefined : subBlocksEnd(bytes, start);
    if (end === undefined || (kind !== image && kind !== extension)) return undefined;
    const block = bytes.subarray(place, end);
    if (kind === image || bytes[place + 1] === graphicControl || isLoop(block)) written.write(block);
    place = end;
  }
  return undefined;
}

/** Bytes of the table of colours behind a descriptor with these flags. */
function colourTableLength(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** Behind the descriptor, its own colours and the size of the codes. */
function imageDataStart(bytes: Uint8Array, place: number): number | undefined {
  const flags = bytes[place + 9];
  return flags === undefined ? undefined : place + 10 + colourTableLength(flags) + 1;
}

/** Behind a chain of blocks with their lengths before them, of which an empty one is the last. */
function subBlocksEnd(bytes: Uint8Array, start: number): number | undefined {
  for (let place = start; place < bytes.length; ) {
    const length = bytes[place] ?? 0;
    place += 1 + length;
    if (length === 0) return place;
  }
  return undefined;
}

function isLoop(block: Uint8Array): boolean {
  return block.length === loopLength && block[1] === 0xff && loopOwners.has(lettersAt(block, 3, 11));
}
