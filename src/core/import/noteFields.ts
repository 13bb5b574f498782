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
  readonly title?: NoteText;
  readonly type?: RecordType;
  readonly date?: NoteDay;
  readonly tags: readonly string[];
  /** Canonical ids of the tags that the catalogue knows. */
  readonly skills: readonly string[];
  /** Whether the note is, or might be, not for others. */
  readonly isPrivate: boolean;
  /** Keys whose value every record of the note says itself; the others are kept as they are. */
  readonly taken: readonly string[];
}

/** A text, and the key that says it. */
export interface NoteText {
  readonly key: string;
  /** White space folded to single spaces. */
  readonly text: string;
}

/** A day, and the key that says it. */
export interface NoteDay {
  readonly key: string;
  readonly date: NoteDate;
  /** Whether the key says the day and nothing more, such as a time. */
  readonly isDayAlone: boolean;
}

/** Keys in which tools write the day of a note, the surest first. */
const dateKeys = ['date', 'day', 'created', 'created_at', 'creation date', 'createdat'];
const tagKeys = ['tags', 'tag', 'keywords', 'categories', 'category'];

/** Longest text that is a day alone: `2024-05-01`. */
const dayLength = 10;

/** Reads the keys of a note; names count in any case. */
export function readNoteFields(map: FrontMatterMap, catalogue: SkillCatalogue): NoteFields {
  const keysByName = new Map([...map.keys()].map((key) => [nameOf(key), key]));
  const textOf = (name: string): NoteText | undefined => {
    const key = keysByName.get(name);
    const value = key === undefined ? undefined : map.get(key);
    return key !== undefined && typeof value === 'string' && value.trim() !== ''
      ? { key, text: value.trim() }
      : undefined;
  };
  const taken: string[] = [];
  const tags: string[] = [];
  for (const name of tagKeys) {
    const key = keysByName.get(name);
    const words = key === undefined ? undefined : tagsOf(map.get(key));
    if (key === undefined || words === undefined) continue;
    taken.push(key);
    tags.push(...words.filter((word) => !tags.includes(word)));
  }
  const [title, written, date] = [textOf('title'), textOf('type'), dayOf(textOf)];
  const type = typeOf([written?.text, textOf('kind')?.text, ...tags]);
  if (written !== undefined && typeOf([written.text]) !== undefined) taken.push(written.key);
  const { isPrivate, said } = readPrivacy(map);
  return {
    ...(title && { title: { key: title.key, text: title.text.replace(/\s+/g, ' ') } }),
    ...(type && { type }),
    ...(date && { date }),
    tags,
    skills: [...new Set(tags.flatMap((tag) => catalogue.find(tag)?.id ?? []))],
    isPrivate,
    taken: [...taken, ...said],
  };
}

function nameOf(key: string): string {
  return key.trim().toLowerCase();
}

function dayOf(textOf: (name: string) => NoteText | undefined): NoteDay | undefined {
  for (const name of dateKeys) {
    const found = textOf(name);
    const date = found && readNoteDate(found.text);
    if (found !== undefined && date !== undefined) {
      return { key: found.key, date, isDayAlone: found.text.length <= dayLength };
    }
  }
  return undefined;
}

/** As records are read: what is neither true nor false counts as private. `said` are the keys that say just that. */
function readPrivacy(map: FrontMatterMap): { readonly isPrivate: boolean; readonly said: readonly string[] } {
  const words = [...map].flatMap(([key, value]) =>
    nameOf(key) === 'private' ? [{ key, word: typeof value === 'string' ? nameOf(value) : '…' }] : [],
  );
  return {
    isPrivate: words.some(({ word }) => !['false', '', '~', 'null'].includes(word)),
    said: words.flatMap(({ key, word }) => (word === 'true' ? [key] : [])),
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
