import type { FrontMatterMap, FrontMatterValue } from '../format/frontMatterValue.ts';
import type { ScalarChange } from '../format/planScalarChanges.ts';
import type { FieldPath } from '../problems.ts';
import type { NameChange } from './nameChange.ts';
import type { NamePlace } from './namePlaces.ts';

/** A value that goes, because the name that it stood under becomes one that has a value of its own. */
export interface KeptValue {
  /** Key of the mapping, such as `ratings`. */
  readonly key: string;
  readonly kept: string;
  readonly dropped: string;
}

/** What a change of a name does to one front matter. */
export interface NameChangesPlan {
  readonly changes: readonly ScalarChange[];
  readonly keptValues: readonly KeptValue[];
}

/**
 * The changes that give a name its new form in each of some places.
 *
 * Where a list has both names, the old one goes; where a mapping has both, the value of the new one stays and is never
 * raised, and the other one goes with the old name.
 */
export function planNameChanges(
  places: readonly NamePlace[],
  { kind, from, to }: NameChange,
  map: FrontMatterMap,
): NameChangesPlan {
  const ofKind = places.filter((place) => place.kind === kind);
  const changes: ScalarChange[] = [];
  const keptValues: KeptValue[] = [];
  for (const place of ofKind) {
    if (place.word !== from) continue;
    const twin = ofKind.find((other) => other.word === to && isSibling(place, other));
    if (twin === undefined) {
      changes.push({ kind: place.isKey ? 'key' : 'value', at: place.at, to });
      continue;
    }
    changes.push({ kind: 'remove', at: place.at });
    const [kept, dropped] = [textAt(map, twin.at), textAt(map, place.at)];
    if (place.isKey && kept !== dropped) keptValues.push({ key: String(place.at[0]), kept, dropped });
  }
  return { changes, keptValues };
}

/** Whether two places are items of one list, or keys of one mapping. */
function isSibling(one: NamePlace, other: NamePlace): boolean {
  const step = one.at.at(-1);
  if (one.isKey !== other.isKey || (!one.isKey && typeof step !== 'number')) return false;
  return (
    one.at.length === other.at.length && one.at.slice(0, -1).every((part, index) => part === other.at[index])
  );
}

function textAt(map: FrontMatterMap, at: FieldPath): string {
  let value: FrontMatterValue | undefined = map;
  for (const step of at) {
    if (value instanceof Map) value = value.get(String(step));
    else value = Array.isArray(value) ? value[Number(step)] : undefined;
  }
  return typeof value === 'string' ? value : '';
}
