import { isList, isPlainValue, type WritableValue } from './formatFrontMatter.ts';

/** Whether two values read the same; a plain value is its text, and the order of keys does not count. */
export function sameValue(a: WritableValue, b: WritableValue): boolean {
  if (isScalar(a) || isScalar(b)) return isScalar(a) && isScalar(b) && textOf(a) === textOf(b);
  if (!isList(a) || !isList(b)) {
    if (isList(a) || isList(b) || a.size !== b.size) return false;
    return [...a].every(([key, value]) => {
      const other = b.get(key);
      return other !== undefined && sameValue(value, other);
    });
  }
  return a.length === b.length && a.every((item, index) => sameValue(item, b[index] ?? ''));
}

function isScalar(value: WritableValue): value is string | { readonly plain: string } {
  return typeof value === 'string' || isPlainValue(value);
}

function textOf(value: string | { readonly plain: string }): string {
  return typeof value === 'string' ? value : value.plain;
}
