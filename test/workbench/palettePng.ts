import { crc32, deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** What a palette of PNG holds (PNG, third edition, 11.2.2). */
const mostColours = 256;

/**
 * A picture of a page with at most 256 colours, a third as large: that is what such a picture has, but for some shades at
 * the edges of letters, which become the nearest of the others.
 */
export async function toPalettePng(png: Buffer, page: Page): Promise<Buffer> {
  const { width, height, palette, pixels } = await page.evaluate(readPalette, {
    png: png.toString('base64'),
    mostColours,
  });
  const indexes = Buffer.from(pixels, 'base64');
  // One filter byte, for none, before each row.
  const rows = Buffer.alloc(height * (width + 1));
  for (let row = 0; row < height; row++) {
    indexes.copy(rows, row * (width + 1) + 1, row * width, (row + 1) * width);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, each an index into the palette.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    png.subarray(0, 8),
    chunkOf('IHDR', header),
    chunkOf('PLTE', Buffer.from(palette)),
    chunkOf('IDAT', deflateSync(rows, { level: 9 })),
    chunkOf('IEND', Buffer.alloc(0)),
  ]);
}

function chunkOf(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}

interface PaletteRequest {
  readonly png: string;
  readonly mostColours: number;
}

/** Runs in the page, which can decode pictures: the most frequent colours, and which of them each pixel is, as base64. */
async function readPalette({ png, mostColours }: PaletteRequest) {
  const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (context === null) throw new Error('No canvas.');
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const colourAt = (place: number): number =>
    ((data[place] ?? 0) << 16) | ((data[place + 1] ?? 0) << 8) | (data[place + 2] ?? 0);
  const counts = new Map<number, number>();
  for (let place = 0; place < data.length; place += 4) {
    const colour = colourAt(place);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const kept = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostColours);
  const channels = (colour: number): [number, number, number] => [
    colour >> 16,
    (colour >> 8) & 255,
    colour & 255,
  ];
  const palette = kept.map(([colour]) => channels(colour));
  const indexes = new Map(kept.map(([colour], index) => [colour, index]));
  const nearest = (colour: number): number => {
    const [red, green, blue] = channels(colour);
    const distances = palette.map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2);
    return distances.indexOf(Math.min(...distances));
  };
  const pixels = new Uint8Array(width * height);
  for (let pixel = 0; pixel < pixels.length; pixel++) {
    const colour = colourAt(4 * pixel);
    const index = indexes.get(colour) ?? nearest(colour);
    indexes.set(colour, index);
    pixels[pixel] = index;
  }
  let text = '';
  for (const pixel of pixels) text += String.fromCharCode(pixel);
  return { width, height, palette: palette.flat(), pixels: btoa(text) };
}
