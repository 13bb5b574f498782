import { isPlainValue, type WritableValue } from './formatFrontMatter.ts';

/** Whether two values read the same; a plain value is its text, and the order of keys does not count. */
export function sameValue(a: WritableValue, b: WritableValue): boolean {
  if (isScalar(a) || isScalar(b)) return isScalar(a) && isScalar(b) && textOf(a) === textOf(b);
  if (a instanceof Map || b instanceof Map) {
    if (!(a instanceof Map && b instanceof Map) || a.size !== b.size) return false;
    return [...a].every(([key, value]) => {
      const other = b.get(key);
      return other !== undefined && sameValue(value, other);
    });
  }
  const [items, others] = [a, b] as readonly (readonly WritableValue[])[];
  if (items?.length !== others?.length) return false;
  return items?.every((item, index) => sameValue(item, others?.[index] ?? '')) ?? false;
}

function isScalar(value: WritableValue): value is string | { readonly plain: string } {
  return typeof value === 'string' || isPlainValue(value);
}

function textOf(value: string | { readonly plain: string }): string {
  return typeof value === 'string' ? value : value.plain;
}
