/** How a picture has to be turned to stand upright, as EXIF counts it (tag 0x0112): 2 to 8; 1 is upright. */
export type Orientation = 2 | 3 | 4 | 5 | 6 | 7 | 8;

const orientationTag = 0x0112;
const shortType = 3;
/** More entries than a camera writes into the first directory. */
const mostEntries = 1_000;

/**
 * How the picture has to be turned, out of EXIF.
 *
 * @param tiff - EXIF from its byte order mark on (`II` or `MM`).
 * @returns `undefined` where it stands upright, or the EXIF cannot be read.
 */
export function readOrientation(tiff: Uint8Array): Orientation | undefined {
  if (tiff.length < 8) return undefined;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const order = view.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return undefined;
  const isLittle = order === 0x4949;
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > tiff.length) return undefined;
  const count = Math.min(view.getUint16(directory, isLittle), mostEntries);
  for (let number = 0; number < count; number++) {
    const entry = directory + 2 + number * 12;
    if (entry + 12 > tiff.length) return undefined;
    if (view.getUint16(entry, isLittle) !== orientationTag) continue;
    return view.getUint16(entry + 2, isLittle) === shortType
      ? orientationOf(view.getUint16(entry + 8, isLittle))
      : undefined;
  }
  return undefined;
}

function orientationOf(value: number): Orientation | undefined {
  switch (value) {
    case 2:
    case 3:
    case 4:
    case 5:
    case 6:
    case 7:
    case 8:
      return value;
    default:
      return undefined;
  }
}

/** An EXIF that says how to turn the picture and nothing else: 26 bytes from the byte order mark on. */
export function exifOfOrientation(orientation: Orientation): Uint8Array {
  // "MM", 42, the directory at 8 with one entry of one short, no directory behind it.
  const head = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1];
  const entry = [orientationTag >> 8, orientationTag & 0xff, 0, shortType, 0, 0, 0, 1, 0, orientation, 0, 0];
  return Uint8Array.from([...head, ...entry, 0, 0, 0, 0]);
}
