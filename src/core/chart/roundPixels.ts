/** Pixels to a hundredth: enough for the eye, and it keeps the page small. */
export function roundPixels(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
