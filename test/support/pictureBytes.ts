import { crc32, deflateSync } from 'node:zlib';

/** Bytes of Latin-1 letters. */
export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** Parts one behind the other; texts as Latin-1. */
export function bytes(...parts: readonly (string | readonly number[] | Uint8Array)[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...(typeof part === 'string' ? latin1(part) : part)]));
}

const short = (value: number): readonly number[] => [value >> 8, value & 0xff];
const long = (value: number): readonly number[] => [
  ...short(Math.floor(value / 65_536)),
  ...short(value % 65_536),
];
const longLittle = (value: number): readonly number[] => [...long(value)].reverse();

/** EXIF from its byte order mark on, as a camera writes it: orientation and model. */
export function exif(orientation: number, isLittle = false): Uint8Array {
  const [two, four] = isLittle ? [(value: number) => [...short(value)].reverse(), longLittle] : [short, long];
  const model = [...two(0x0110), ...two(2), ...four(11), ...four(38)];
  const turn = [...two(0x0112), ...two(3), ...four(1), ...two(orientation), 0, 0];
  return bytes(isLittle ? 'II' : 'MM', two(42), four(8), two(2), model, turn, four(0), 'SecretCam\0\0');
}

/** A segment of a JPEG. */
export function segment(marker: number, payload: string | Uint8Array): Uint8Array {
  return bytes([0xff, marker], short(payload.length + 2), payload);
}

/** A tiny JPEG's parts that draw it; the scan has a stuffed byte and a restart. */
export const jpegTables = bytes(
  segment(0xdb, 'q'.repeat(65)),
  segment(0xc0, 'frame'),
  segment(0xc4, 'huffman'),
);
export const jpegScan = bytes(segment(0xda, 'scan'), 'pixels\xff\0more\xff\xd0pixels');
export const jfif = segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0');

/** A JPEG with segments before its tables. */
export function jpeg(...segments: readonly Uint8Array[]): Uint8Array {
  return bytes([0xff, 0xd8], ...segments, jpegTables, jpegScan, [0xff, 0xd9]);
}

/** A chunk of a PNG. */
export function pngChunk(type: string, data: string | Uint8Array): Uint8Array {
  const body = bytes(type, data);
  return bytes(long(data.length), body, long(crc32(body)));
}

export const pngStart = bytes(
  '\x89PNG\r\n\x1a\n',
  pngChunk('IHDR', bytes(long(1), long(1), [8, 2, 0, 0, 0])),
);
export const pngPixels = pngChunk('IDAT', deflateSync(bytes([0, 255, 0, 0])));

/** A red PNG of one pixel that can be drawn, with chunks before its pixels. */
export function png(...chunks: readonly Uint8Array[]): Uint8Array {
  return bytes(pngStart, ...chunks, pngPixels, pngChunk('IEND', ''));
}

/** A chunk of a WebP, filled up to an even length. */
export function webpChunk(type: string, data: string | Uint8Array): Uint8Array {
  return bytes(type, longLittle(data.length), data, data.length % 2 === 1 ? [0] : []);
}

/** A WebP of these chunks. */
export function webp(...chunks: readonly Uint8Array[]): Uint8Array {
  const body = bytes('WEBP', ...chunks);
  return bytes('RIFF', longLittle(body.length), body);
}

/** A GIF with two colours and blocks before its end. */
export function gif(...blocks: readonly (string | Uint8Array)[]): Uint8Array {
  return bytes('GIF89a', [1, 0, 1, 0, 0x80, 0, 0], [0, 0, 0, 255, 255, 255], ...blocks, ';');
}

export const gifImage = bytes(',', [0, 0, 0, 0, 1, 0, 1, 0, 0], [2, 2, 0x44, 1, 0]);
export const gifLoop = '!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0';
