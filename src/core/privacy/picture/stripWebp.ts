import { exifOfOrientation, type Orientation, readOrientation } from './exifOrientation.ts';
import { bytesOf, lettersAt, PictureWriter } from './pictureWriter.ts';

/** Chunks that draw the picture (RFC 9649, section 2.7). */
const needed: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const [exifFlag, xmpFlag] = [0x08, 0x04];
/** `RIFF`, the size of what follows, `WEBP`. */
const headerLength = 12;
/** Type and length before the data of a chunk. */
const frameLength = 8;
const extendedLength = frameLength + 10;

/** A WebP without EXIF, XMP and chunks of unknown kinds; `undefined` where it is damaged. */
export function stripWebp(bytes: Uint8Array): Uint8Array | undefined {
  const fileEnd = riffEnd(bytes);
  if (fileEnd === undefined) return undefined;
  const written = new PictureWriter(bytes);
  written.write(bytes.subarray(0, headerLength));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let orientation: Orientation | undefined;
  let place = headerLength;
  while (place + frameLength <= fileEnd) {
    const end = place + frameLength + view.getUint32(place + 4, true);
    if (end > fileEnd) return undefined;
    const type = lettersAt(bytes, place, 4);
    if (type === 'EXIF') orientation ??= readOrientation(tiffOf(bytes.subarray(place + frameLength, end)));
    if (needed.has(type)) {
      written.write(bytes.subarray(place, end));
      if (written.length % 2 === 1) written.write([0]);
    }
    place = end + (end % 2);
  }
  return place < fileEnd || written.length === headerLength ? undefined : finish(written, orientation);
}

/** Where the file ends by what its head says; what stands behind it is no part of the picture. */
function riffEnd(bytes: Uint8Array): number | undefined {
  const end = 8 + new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(4, true);
  return end > bytes.length ? undefined : end;
}

/** Some writers put the head of JPEG's EXIF before the TIFF. */
function tiffOf(data: Uint8Array): Uint8Array {
  return lettersAt(data, 0, 6) === 'Exif\0\0' ? data.subarray(6) : data;
}

/** Brings flags and size in the heads up to date. */
function finish(written: PictureWriter, orientation: Orientation | undefined): Uint8Array | undefined {
  const isExtended = lettersAt(written.finish(), headerLength, 4) === 'VP8X';
  if (isExtended && written.length < headerLength + extendedLength) return undefined;
  if (isExtended && orientation !== undefined) written.write(chunkOf(orientation));
  const bytes = written.finish();
  if (isExtended) {
    const flags = (bytes[headerLength + frameLength] ?? 0) & ~(exifFlag | xmpFlag);
    bytes[headerLength + frameLength] = flags | (orientation === undefined ? 0 : exifFlag);
  }
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(4, bytes.length - 8, true);
  return bytes;
}

function chunkOf(orientation: Orientation): Uint8Array {
  const exif = exifOfOrientation(orientation);
  return Uint8Array.from([...bytesOf('EXIF'), exif.length, 0, 0, 0, ...exif]);
}
