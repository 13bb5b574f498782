import { lettersAt } from './pictureWriter.ts';
import { stripGif } from './stripGif.ts';
import { stripJpeg } from './stripJpeg.ts';
import { stripPng } from './stripPng.ts';
import { stripWebp } from './stripWebp.ts';

/** A picture without what a camera or a program wrote beside its pixels, or why there is none. */
export type StrippedPicture =
  | { readonly kind: 'picture'; readonly extension: PictureExtension; readonly bytes: Uint8Array }
  /** `other-format`: no JPEG, PNG, GIF or WebP. `damaged`: it ends early, or is not what its format asks for. */
  | { readonly kind: 'problem'; readonly reason: 'other-format' | 'damaged' };

/** How the name of a picture's file ends. */
export type PictureExtension = 'jpg' | 'png' | 'gif' | 'webp';

interface PictureFormat {
  readonly extension: PictureExtension;
  readonly isOne: (bytes: Uint8Array) => boolean;
  /** The new file; `undefined` where the bytes break the rules of the format. */
  readonly strip: (bytes: Uint8Array) => Uint8Array | undefined;
}

const formats: readonly PictureFormat[] = [
  { extension: 'jpg', isOne: (bytes) => lettersAt(bytes, 0, 3) === '\xff\xd8\xff', strip: stripJpeg },
  { extension: 'png', isOne: (bytes) => lettersAt(bytes, 0, 8) === '\x89PNG\r\n\x1a\n', strip: stripPng },
  { extension: 'gif', isOne: (bytes) => /^GIF8[79]a$/.test(lettersAt(bytes, 0, 6)), strip: stripGif },
  {
    extension: 'webp',
    isOne: (bytes) => lettersAt(bytes, 0, 4) === 'RIFF' && lettersAt(bytes, 8, 4) === 'WEBP',
    strip: stripWebp,
  },
];

/**
 * Takes out of a picture what is not the picture: EXIF with its place and its preview, XMP, IPTC, comments, times, maker's
 * notes, and whatever stands behind its end.
 *
 * Only what a format needs to be drawn is kept, so that a kind of metadata that nobody thought of goes too. The pixels are
 * copied as they are; how a camera was held stays, as the one entry of a new EXIF, and the colour profile stays. What the
 * picture shows is not looked at. The time grows with the number of bytes.
 */
export function stripPictureMetadata(bytes: Uint8Array): StrippedPicture {
  const format = formats.find(({ isOne }) => isOne(bytes));
  if (format === undefined) return { kind: 'problem', reason: 'other-format' };
  const stripped = format.strip(bytes);
  if (stripped === undefined) return { kind: 'problem', reason: 'damaged' };
  return { kind: 'picture', extension: format.extension, bytes: stripped };
}
