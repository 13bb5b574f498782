import type { PictureFile } from '../../core/chart/chartPicture.ts';

export const svgType = 'image/svg+xml';
/** Pixels of a picture for each of the chart, so that it stays sharp on paper and dense screens. */
const density = 2;

/**
 * Draws an SVG as PNG. The page's policy lets images come from `blob:` for it, which only its own script can make.
 *
 * @throws {Error} where the browser cannot draw it.
 */
export async function drawPng({ svg, width, height }: PictureFile): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: svgType }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(width * density);
    canvas.height = Math.ceil(height * density);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The bytes of a picture as base64, which a message can carry. */
export function toBase64(picture: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^.*?,/, ''));
    reader.onerror = () => reject(reader.error ?? new Error('no picture'));
    reader.readAsDataURL(picture);
  });
}
