import type { FrontMatterMap, FrontMatterValue } from '../format/frontMatterValue.ts';
import {
  isRecordType,
  type RecordType,
  recordTypeDefinition,
  recordTypeNames,
} from '../records/recordTypes.ts';
import type { SkillCatalogue } from '../skills/skillCatalogue.ts';
import { type NoteDate, readNoteDate } from './noteDate.ts';

/** What the keys of a note say that a record has a place for. */
export interface NoteFields {
  readonly title?: string;
  readonly type?: RecordType;
  readonly date?: NoteDate;
  readonly tags: readonly string[];
  /** Canonical ids of the tags that the catalogue knows. */
  readonly skills: readonly string[];
  /** Keys whose value the record says itself; the others are kept as they are. */
  readonly taken: ReadonlySet<string>;
}

/** Keys in which tools write the day of a note, the surest first. */
const dateKeys = ['date', 'day', 'created', 'created_at', 'creation date', 'createdat'];
const tagKeys = ['tags', 'tag', 'keywords', 'categories', 'category'];

/** Reads the keys of a note; names count in any case. */
export function readNoteFields(map: FrontMatterMap, catalogue: SkillCatalogue): NoteFields {
  const taken = new Set<string>();
  const keysByName = new Map([...map.keys()].map((key) => [key.trim().toLowerCase(), key]));
  const textOf = (name: string): { readonly key: string; readonly text: string } | undefined => {
    const key = keysByName.get(name);
    const value = key === undefined ? undefined : map.get(key);
    return key !== undefined && typeof value === 'string' && value.trim() !== ''
      ? { key, text: value.trim() }
      : undefined;
  };
  const title = textOf('title');
  if (title !== undefined && !/[\r\n]/.test(title.text)) taken.add(title.key);
  const dated = dateKeys.flatMap((name) => {
    const found = textOf(name);
    const date = found && readNoteDate(found.text);
    return found !== undefined && date !== undefined ? [{ ...found, date }] : [];
  })[0];
  // A day alone is said by the record; with a time of day the key says more.
  if (dated !== undefined && dated.text.length <= 10) taken.add(dated.key);
  const tags: string[] = [];
  for (const name of tagKeys) {
    const key = keysByName.get(name);
    const words = key === undefined ? undefined : tagsOf(map.get(key));
    if (key === undefined || words === undefined) continue;
    taken.add(key);
    tags.push(...words.filter((word) => !tags.includes(word)));
  }
  const type = typeOf([textOf('type')?.text, textOf('kind')?.text, ...tags]);
  if (textOf('type') !== undefined && type !== undefined) taken.add(textOf('type')?.key ?? '');
  const skills = [...new Set(tags.flatMap((tag) => catalogue.find(tag)?.id ?? []))];
  return {
    ...(title && { title: title.text.replace(/\s+/g, ' ') }),
    ...(type && { type }),
    ...(dated && { date: dated.date }),
    tags,
    skills,
    taken,
  };
}

/** Tags of a list, or of a text with commas; Logseq and Obsidian write `#tag` and `[[tag]]`. */
function tagsOf(value: FrontMatterValue | undefined): readonly string[] | undefined {
  const parts =
    typeof value === 'string'
      ? value.split(',')
      : Array.isArray(value) && value.every((item) => typeof item === 'string')
        ? (value as readonly string[])
        : undefined;
  return parts
    ?.map((part) =>
      part
        .trim()
        .replace(/^#|^\[\[|\]\]$/g, '')
        .trim(),
    )
    .filter((part) => part !== '' && !/[\r\n]/.test(part));
}

/** The first word that names a record type, also in the plural: `meeting` is an interaction. */
function typeOf(words: readonly (string | undefined)[]): RecordType | undefined {
  for (const word of words) {
    const folded = word?.toLowerCase();
    if (folded === undefined) continue;
    if (isRecordType(folded)) return folded;
    if (folded === 'meeting' || folded === 'meetings') return 'interaction';
    const plural = recordTypeNames.find(
      (type) => recordTypeDefinition(type).pluralLabel.toLowerCase() === folded,
    );
    if (plural !== undefined) return plural;
  }
  return undefined;
}
