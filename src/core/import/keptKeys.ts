import { formatFrontMatter, type WritableMap } from '../format/formatFrontMatter.ts';
import type { FrontMatterMap } from '../format/frontMatterValue.ts';
import { placeOf } from '../format/pairPlace.ts';
import { pairsOf, parseYaml } from '../format/yamlDocument.ts';
import { readField } from '../records/readFields.ts';
import { recordFields } from '../records/recordFields.ts';
import type { RecordType } from '../records/recordTypes.ts';
import { applyTextEdits, type TextEdit } from '../text/textEdit.ts';
import type { NoteSource } from './noteSource.ts';

/** Stands before a key of a note that would mean something else, or nothing, in a record of the logbook. */
export const foreignPrefix = 'imported-';

/**
 * The lines of a note's keys as its record keeps them: each byte as it was, in order, comments too.
 *
 * Keys in `taken` go away, because the record says them itself. A key that the record's type knows stays where its
 * value can be read; where it cannot, and where it would replace what the record says, `imported-` comes before it.
 *
 * @param own - keys that the record writes itself.
 */
export function formatKeptKeys(
  { yaml, map }: NoteSource,
  type: RecordType,
  { taken, own }: { readonly taken: ReadonlySet<string>; readonly own: ReadonlySet<string> },
): string {
  const edits: TextEdit[] = [];
  const pairs = pairsOf(parseYaml(yaml));
  for (const pair of pairs) {
    const key = String(pair.key.value);
    const place = placeOf(yaml, pair);
    if (place === undefined) return formatAnew(map, type, { taken, own });
    if (taken.has(key)) edits.push({ range: { start: place.lineStart, end: place.nextLine }, newText: '' });
    else if (isForeign(key, map, type, own)) {
      const start = pair.key.range[0] + (/^["']/.test(yaml.slice(pair.key.range[0])) ? 1 : 0);
      edits.push({ range: { start, end: start }, newText: foreignPrefix });
    }
  }
  if (pairs.length !== map.size) return formatAnew(map, type, { taken, own });
  const kept = applyTextEdits(yaml, edits);
  return kept === '' || /[\r\n]$/.test(kept) ? kept : `${kept}\n`;
}

/** Keys that stand in a way that cannot be kept line by line, such as all between braces. */
function formatAnew(
  map: FrontMatterMap,
  type: RecordType,
  { taken, own }: { readonly taken: ReadonlySet<string>; readonly own: ReadonlySet<string> },
): string {
  const kept = [...map].filter(([key]) => !taken.has(key));
  const named = kept.map(
    ([key, value]) => [isForeign(key, map, type, own) ? `${foreignPrefix}${key}` : key, value] as const,
  );
  return formatFrontMatter(new Map(named) as WritableMap);
}

function isForeign(key: string, map: FrontMatterMap, type: RecordType, own: ReadonlySet<string>): boolean {
  if (key === 'id' || key === 'type' || own.has(key)) return true;
  const definition = recordFields(type)[key];
  if (definition === undefined) return false;
  const problems: [] = [];
  readField({ at: [], problems }, key, definition, map.get(key) ?? '');
  return problems.length > 0;
}
