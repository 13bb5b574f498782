import { exifOfOrientation, type Orientation, readOrientation } from './exifOrientation.ts';
import { bytesOf, lettersAt, PictureWriter } from './pictureWriter.ts';

/** Markers of ITU-T T.81, table B.1. */
const [endOfImage, startOfScan, comment] = [0xd9, 0xda, 0xfe];
const [app0, app1, app2, app14, app15] = [0xe0, 0xe1, 0xe2, 0xee, 0xef];

/** What decoding needs: frames (but the reserved JPG), Huffman and arithmetic tables, quantization, lines, scans. */
function isNeeded(marker: number): boolean {
  return (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || (marker >= 0xda && marker <= 0xdf);
}

/** A JPEG without its application segments and comments; `undefined` where it is damaged. */
export function stripJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const written = new PictureWriter(bytes);
  written.write(bytes.subarray(0, 2));
  /** Where the new EXIF belongs: behind JFIF, which has to come first. */
  let exifPlace = 2;
  let orientation: Orientation | undefined;
  let place = 2;
  while (place < bytes.length) {
    if (bytes[place] !== 0xff) return undefined;
    // Any number of these may fill up before a marker.
    while (bytes[place + 1] === 0xff) place++;
    const marker = bytes[place + 1];
    if (marker === endOfImage) {
      written.write([0xff, endOfImage]);
      if (orientation !== undefined) written.insert(exifPlace, segmentOf(orientation));
      return written.finish();
    }
    const end = segmentEnd(bytes, place);
    if (marker === undefined || end === undefined) return undefined;
    const segment = bytes.subarray(place, end);
    const next = marker === startOfScan ? scanEnd(bytes, end) : end;
    if (isNeeded(marker)) written.write(bytes.subarray(place, next));
    else if (marker >= app0 && marker <= app15) {
      const isFirst = written.length === 2;
      if (marker === app1 && lettersAt(segment, 4, 6) === 'Exif\0\0') {
        orientation ??= readOrientation(segment.subarray(10));
      }
      written.write(keptPart(marker, segment));
      if (marker === app0 && isFirst) exifPlace = written.length;
    } else if (marker !== comment) {
      // Reserved markers and those of other standards may be needed to draw it: better no picture than a broken one.
      return undefined;
    }
    place = next;
  }
  return undefined;
}

function segmentEnd(bytes: Uint8Array, place: number): number | undefined {
  const [high, low] = [bytes[place + 2], bytes[place + 3]];
  if (high === undefined || low === undefined) return undefined;
  const length = high * 256 + low;
  const end = place + 2 + length;
  return length < 2 || end > bytes.length ? undefined : end;
}

/** Where the coded pixels end: at the next marker that is neither a stuffed zero nor a restart. */
function scanEnd(bytes: Uint8Array, start: number): number {
  for (let place = bytes.indexOf(0xff, start); place >= 0; place = bytes.indexOf(0xff, place + 1)) {
    const next = bytes[place + 1];
    const isCoded = next === 0 || next === 0xff || (next !== undefined && next >= 0xd0 && next <= 0xd7);
    if (!isCoded) return place;
  }
  return bytes.length;
}

/** What stays of an application segment: how colours are meant. The preview in JFIF goes. */
function keptPart(marker: number, segment: Uint8Array): Uint8Array | readonly number[] {
  const payload = segment.subarray(4);
  if (marker === app0 && lettersAt(payload, 0, 5) === 'JFIF\0' && payload.length >= 14) {
    return [0xff, app0, 0, 16, ...payload.subarray(0, 12), 0, 0];
  }
  if (marker === app14 && lettersAt(payload, 0, 5) === 'Adobe' && payload.length >= 12) {
    return [0xff, app14, 0, 14, ...payload.subarray(0, 12)];
  }
  return marker === app2 && lettersAt(payload, 0, 12) === 'ICC_PROFILE\0' ? segment : [];
}

function segmentOf(orientation: Orientation): Uint8Array {
  const payload = [...bytesOf('Exif\0\0'), ...exifOfOrientation(orientation)];
  return Uint8Array.from([0xff, app1, 0, 2 + payload.length, ...payload]);
}
