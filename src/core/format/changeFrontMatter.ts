import type { FieldPath } from '../problems.ts';
import type { FrontMatterMap, FrontMatterValue } from './frontMatterValue.ts';
import type { ScalarChange } from './planScalarChanges.ts';

/** What front matter says once some of its texts are changed; positions are those before any of the changes. */
export function changeFrontMatter(map: FrontMatterMap, changes: readonly ScalarChange[]): FrontMatterMap {
  return changeMap(map, changes, 0);
}

function changeValue(
  value: FrontMatterValue,
  changes: readonly ScalarChange[],
  depth: number,
): FrontMatterValue {
  if (changes.length === 0) return value;
  if (typeof value === 'string') {
    const change = changes.find(({ kind, at }) => kind === 'value' && at.length === depth);
    return change?.kind === 'value' ? change.to : value;
  }
  if (value instanceof Map) return changeMap(value, changes, depth);
  // Neither a text nor a mapping.
  return (value as readonly FrontMatterValue[]).flatMap((item, index) => {
    const below = changes.filter(({ at }) => at[depth] === index);
    return isRemoved(below, depth) ? [] : [changeValue(item, below, depth + 1)];
  });
}

function changeMap(map: FrontMatterMap, changes: readonly ScalarChange[], depth: number): FrontMatterMap {
  const result = new Map<string, FrontMatterValue>();
  for (const [key, value] of map) {
    const below = changes.filter(({ at }) => at[depth] === key);
    if (isRemoved(below, depth)) continue;
    const renamed = below.find(({ kind, at }) => kind === 'key' && isAt(at, depth));
    result.set(renamed?.kind === 'key' ? renamed.to : key, changeValue(value, below, depth + 1));
  }
  return result;
}

function isRemoved(changes: readonly ScalarChange[], depth: number): boolean {
  return changes.some(({ kind, at }) => kind === 'remove' && isAt(at, depth));
}

function isAt(at: FieldPath, depth: number): boolean {
  return at.length === depth + 1;
}
