import { isPlainValue, type WritableValue } from './formatFrontMatter.ts';
import type { FrontMatterValue } from './frontMatterValue.ts';

/** A value that can be written, as reading it back gives it. */
export function valueAsRead(value: WritableValue): FrontMatterValue {
  if (typeof value === 'string') return value;
  if (isPlainValue(value)) return value.plain;
  if (value instanceof Map) return new Map([...value].map(([key, inner]) => [key, valueAsRead(inner)]));
  // Neither text, plain value nor mapping: a list.
  return (value as readonly WritableValue[]).map(valueAsRead);
}
