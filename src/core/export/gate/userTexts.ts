import type { LogbookContents } from '../../index/logbookContents.ts';
import { foldText } from '../../text/foldText.ts';

/** Every text in a value of plain data, folded. */
export function foldedTextsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [foldText(value)];
  if (Array.isArray(value)) return value.flatMap(foldedTextsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [foldText(key), ...foldedTextsIn(inner)]);
}

/** What the cards of contacts that are not private say, and the profile, folded. */
export function textsOfCards({ records, profile }: LogbookContents): readonly string[] {
  const cards = records.filter(({ record }) => record.type === 'contact' && !record.private);
  return [...cards.flatMap(({ record }) => foldedTextsIn(record)), ...foldedTextsIn(profile)];
}
