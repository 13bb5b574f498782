import type { CivilDate } from '../dates/civilDate.ts';
import { shortenTitle } from '../entry/entryTitle.ts';
import type { LogbookContents } from '../index/logbookContents.ts';
import type { Problem } from '../problems.ts';
import type { RecordDraft } from '../records/logbookRecord.ts';
import type { RecordType } from '../records/recordTypes.ts';
import { formatKeptKeys } from './keptKeys.ts';
import { markKnown } from './markKnown.ts';
import { type DayMonthOrder, type NoteDate, readLeadingDate, settleDate } from './noteDate.ts';
import { type NoteFields, readNoteFields } from './noteFields.ts';
import { type NoteSource, readNoteSource } from './noteSource.ts';
import { type NotePart, splitNotes } from './splitNotes.ts';

/** A note file that was chosen. */
export interface NoteFile {
  /** Relative to what was chosen, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** A record that an import would make. */
export interface PlannedNote {
  readonly draft: RecordDraft;
  /** Lines of YAML for the keys of the note that the record does not know. */
  readonly keptYaml: string;
  /** As it stands in the note, with its line endings and without an added one at its end. */
  readonly body: string;
  readonly hasBom: boolean;
  /** File and line that it comes from: `journal/2024.md:12`. */
  readonly source: string;
  /** Whether a record of the logbook was made of it; see `markKnown`. */
  readonly isKnown: boolean;
}

/** Something about a file that its owner should know; the file is imported as far as it can be. */
export interface ImportProblem {
  readonly path: string;
  readonly problem: Problem;
}

/** What an import would do. */
export interface ImportPlan {
  /** In the order of the files, each from its top. */
  readonly notes: readonly PlannedNote[];
  readonly problems: readonly ImportProblem[];
  /** The first date of which only an order tells the day; absent once an order is given. */
  readonly ambiguous?: NoteDate & { readonly kind: 'ambiguous' };
}

/** What an import is told beside the files. */
export interface ImportOptions {
  readonly contents: LogbookContents;
  readonly order?: DayMonthOrder;
  /** Type of notes that say none; default `activity`. */
  readonly type?: RecordType;
}

/**
 * Plans the records of some notes; nothing of the notes is changed.
 *
 * A file with several dated headings gives a record for each. The day is that of the heading, else of the keys, else of
 * the file's name; a note without any gives a record without a date. Of the keys, title, date, tags and type go into the
 * record's own fields, tags that the catalogue knows into `skills` too; all others are kept as they are, and so are these
 * where the record says something else. No figure is
 * read out of prose: an import claims nothing.
 */
export function planImport(files: readonly NoteFile[], options: ImportOptions): ImportPlan {
  const dates: NoteDate[] = [];
  const problems: ImportProblem[] = [];
  const notes = files.flatMap((file): readonly PlannedNote[] => {
    const source = readNoteSource(file.text);
    for (const problem of source.problems) problems.push({ path: file.path, problem });
    if (source.body.trim() === '' && source.map.size === 0) return [];
    const fields = readNoteFields(source.map, options.contents.catalogue);
    const parts = splitNotes(source.body);
    return parts.map((part) => {
      const date = part.date ?? fields.date?.date ?? dateOfPath(file.path);
      if (date !== undefined) dates.push(date);
      return planNote({ file, source, fields, part, isOnly: parts.length === 1, date, options });
    });
  });
  const ambiguous = dates.find((date) => date.kind === 'ambiguous');
  return {
    notes: markKnown(notes, options.contents),
    problems,
    ...(options.order === undefined && ambiguous && { ambiguous }),
  };
}

interface NoteInput {
  readonly file: NoteFile;
  readonly source: NoteSource;
  readonly fields: NoteFields;
  readonly part: NotePart;
  readonly isOnly: boolean;
  readonly date: NoteDate | undefined;
  readonly options: ImportOptions;
}

function planNote({ file, source, fields, part, isOnly, date, options }: NoteInput): PlannedNote {
  const type = fields.type ?? options.type ?? 'activity';
  const day = settleDate(date, options.order);
  const title = titleOf({ file, fields, part, isOnly });
  const importedFrom = `${file.path}:${source.bodyLine + part.line - 1}`;
  const { skills, tags } = fields;
  // Only common fields, which every type has.
  const draft = {
    type,
    title,
    ...(day !== undefined && { date: day }),
    ...(skills.length > 0 && { skills }),
    ...(tags.length > 0 && { tags }),
    importedFrom,
    ...(fields.isPrivate && { private: true }),
  } as RecordDraft;
  const own = new Set(Object.keys(draft));
  return {
    draft,
    keptYaml: formatKeptKeys(source, type, { taken: takenKeys(fields, title, day, options.order), own }),
    body: part.body,
    hasBom: source.hasBom,
    source: importedFrom,
    isKnown: false,
  };
}

/** The keys of which nothing is lost when they go: their very value is in the record. */
function takenKeys(
  fields: NoteFields,
  title: string,
  day: CivilDate | undefined,
  order: DayMonthOrder | undefined,
): ReadonlySet<string> {
  const taken = new Set(fields.taken);
  if (fields.title?.text === title) taken.add(fields.title.key);
  const isSaid = day !== undefined && settleDate(fields.date?.date, order) === day;
  if (fields.date?.isDayAlone && isSaid) taken.add(fields.date.key);
  return taken;
}

/** The heading of the part, else the note's title, else its first heading or line, else its file's name. */
function titleOf({
  file,
  fields,
  part,
  isOnly,
}: Pick<NoteInput, 'file' | 'fields' | 'part' | 'isOnly'>): string {
  const said = part.heading === '' && isOnly ? fields.title?.text : part.heading;
  const found = [said, firstLine(part.body), fields.title?.text, nameOf(file.path)].find(
    (text) => text !== undefined && /[\p{L}\p{N}]/u.test(text),
  );
  return shortenTitle((found ?? nameOf(file.path)).replace(/\s+/g, ' ').trim());
}

/** The first line that says something, without the marks of headings, lists, quotes and emphasis. */
function firstLine(body: string): string | undefined {
  const line = body
    .split(/\r\n|\n|\r/)
    .find((one) => /[\p{L}\p{N}]/u.test(one) && !/^(?:---|\+\+\+)/.test(one));
  return line
    ?.replace(/^[\s>]*(?:#{1,6}|[-*+]|\d+[.)])?\s*(?:\[[ xX]\]\s*)?/, '')
    .replace(/[*_`]{1,3}([^*_`]+)[*_`]{1,3}/g, '$1');
}

function nameOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  const leading = readLeadingDate(name.replace(/_/g, '-'));
  const words = name.slice(leading?.end ?? 0).replace(/[-_\s]+/g, ' ');
  return words.trim() === '' ? name : words.trim();
}

function dateOfPath(path: string): NoteDate | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  return readLeadingDate(name.replace(/_/g, '-'))?.date;
}
