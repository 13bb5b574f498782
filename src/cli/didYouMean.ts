import { editDistance } from '../core/skills/editDistance.ts';

/** Most letters that a slip of the pen may get wrong. */
const mostSlips = 2;

/** The sentence ` Did you mean "x"?` with the nearest name; empty where none is near. */
export function didYouMean(word: string, names: readonly string[]): string {
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const name of names) {
    const distance = name.startsWith(word) && word !== '' ? 0 : editDistance(word, name, mostSlips);
    if (distance !== undefined && (best === undefined || distance < best.distance)) best = { name, distance };
  }
  return best === undefined ? '' : ` Did you mean "${best.name}"?`;
}
