import { exifOfOrientation, type Orientation, readOrientation } from './exifOrientation.ts';
import { bytesOf, lettersAt, PictureWriter } from './pictureWriter.ts';

/** Chunks that draw the picture or say how its colours, density and frames are meant (PNG, third edition, section 11). */
const needed: ReadonlySet<string> = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'bKGD', 'hIST', 'pHYs'],
  ...['cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'cLLI'],
  ...['acTL', 'fcTL', 'fdAT'],
]);

const signatureLength = 8;
/** Length, type and checksum of a chunk. */
const frameLength = 12;

/** A PNG without texts, times, EXIF and chunks of unknown kinds; `undefined` where it is damaged. */
export function stripPng(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const written = new PictureWriter(bytes);
  written.write(bytes.subarray(0, signatureLength));
  let exifPlace = 0;
  let orientation: Orientation | undefined;
  for (let place = signatureLength; place + frameLength <= bytes.length; ) {
    const end = place + frameLength + view.getUint32(place);
    if (end > bytes.length) return undefined;
    const type = lettersAt(bytes, place + 4, 4);
    const isFirst = place === signatureLength;
    if ((type === 'IHDR') !== isFirst) return undefined;
    if (type === 'eXIf') orientation ??= readOrientation(bytes.subarray(place + 8, end - 4));
    if (needed.has(type)) written.write(bytes.subarray(place, end));
    // A capital says that the picture cannot be drawn without the chunk.
    else if (/^[A-Z]/.test(type)) return undefined;
    // EXIF may stand anywhere behind the header but between the pixels.
    if (isFirst) exifPlace = written.length;
    if (type === 'IEND') {
      if (orientation !== undefined) written.insert(exifPlace, chunkOf(orientation));
      return written.finish();
    }
    place = end;
  }
  return undefined;
}

function chunkOf(orientation: Orientation): Uint8Array {
  const exif = exifOfOrientation(orientation);
  const typeAndData = [...bytesOf('eXIf'), ...exif];
  const chunk = Uint8Array.from([0, 0, 0, exif.length, ...typeAndData, 0, 0, 0, 0]);
  new DataView(chunk.buffer).setUint32(chunk.length - 4, checksumOf(typeAndData));
  return chunk;
}

/** CRC-32 as PNG, annex D, has it; bit by bit, for a few bytes. */
function checksumOf(bytes: readonly number[]): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
