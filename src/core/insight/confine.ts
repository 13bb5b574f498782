import type { RecordBounds } from './recordSelection.ts';

/** Whether bounds leave anything out. */
export function isBounded(bounds: RecordBounds): boolean {
  return Object.keys(bounds).length > 0;
}

/**
 * Data of a filtered view whose selections pick records within the bounds alone, wherever in the data they are.
 *
 * @param data - plain data; each `selection` in it is one of records.
 */
export function confine<T>(data: T, bounds: RecordBounds): T {
  // The same shape again: only selections gain a key that every selection may have.
  return isBounded(bounds) ? (confined(data, bounds) as T) : data;
}

function confined(data: unknown, within: RecordBounds): unknown {
  if (Array.isArray(data)) return data.map((item) => confined(item, within));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      name === 'selection' ? { ...value, within } : confined(value, within),
    ]),
  );
}
