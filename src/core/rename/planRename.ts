import type { LogbookContents } from '../index/logbookContents.ts';
import { profilePath } from '../index/recordPath.ts';
import { LogbookError } from '../logbookError.ts';
import { problemTemplates } from '../problems.ts';
import { planSetField } from '../records/planSetField.ts';
import { contactSlug } from '../records/recordPeople.ts';
import { differenceOf } from '../text/differenceOf.ts';
import { applyTextEdits, type TextEdit } from '../text/textEdit.ts';
import type { NameChange } from './nameChange.ts';
import { namedValues } from './namedValues.ts';
import { planContactMerge } from './planContactMerge.ts';
import type { KeptValue } from './planNameChanges.ts';
import { planRenameInFile } from './planRenameInFile.ts';

/** A change of a name with what was decided beside it. */
export interface Renaming {
  readonly change: NameChange;
  /** New title of a person's contact; it stays as it is without one. */
  readonly title?: string;
  /** Whether a merge of two contacts takes the old one into the new one and deletes its file. */
  readonly deletesContact?: boolean;
}

/** A file that a renaming changes. */
export interface RenamedFile {
  /** Relative to the logbook's root, before it is moved. */
  readonly path: string;
  readonly edits: readonly TextEdit[];
  /** How many places of it name what is renamed. */
  readonly places: number;
  readonly keptValues: readonly KeptValue[];
}

/** A file that stays as it is although it may hold the name, and why. */
export interface UnchangedFile {
  readonly path: string;
  readonly error: LogbookError;
}

/** A contact's file that goes, because all of it was taken into another contact. */
export interface ContactDeletion {
  readonly path: string;
  /** The other contact's file; the old one must not go unless this one is changed. */
  readonly into: string;
}

/** What a renaming does to the files of a logbook. */
export interface RenamePlan {
  /** By path; only those that change. */
  readonly files: readonly RenamedFile[];
  readonly moves: readonly { readonly from: string; readonly to: string }[];
  readonly deletions: readonly ContactDeletion[];
  readonly unchanged: readonly UnchangedFile[];
  readonly places: number;
}

/** The files in which a renaming may have something to change, by path; all others need not be read. */
export function renamingPaths(
  { change }: Pick<Renaming, 'change'>,
  { records, problemFiles }: LogbookContents,
): readonly string[] {
  const paths = new Set([profilePath]);
  for (const { path, record } of records) {
    const isOwn = isContactOf(path, record.type, change.from) || isContactOf(path, record.type, change.to);
    const isContact = change.kind === 'person' && isOwn;
    if (isContact || namedValues(record, change.kind).includes(change.from)) paths.add(path);
  }
  for (const { path, isBroken } of problemFiles) if (isBroken) paths.add(path);
  return [...paths].sort();
}

/**
 * The changes of a renaming in the files of a logbook.
 *
 * @param texts - by path, of at least the files that `renamingPaths` names; a missing one counts as not there.
 * @throws {LogbookError} `exists` where the new name of a contact's file is taken.
 */
export function planRename(
  renaming: Renaming,
  texts: ReadonlyMap<string, string>,
  contents: LogbookContents,
): RenamePlan {
  const files: RenamedFile[] = [];
  const unchanged: UnchangedFile[] = [];
  const context = renamingContext(renaming, texts, contents);
  const broken = brokenPaths(contents);
  const planFile = (path: string, text: string): void => {
    try {
      if (broken.has(path)) assertWithout(text, path, renaming.change, contents);
      const file = planRenamedFile(text, path, renaming, context);
      if (file.edits.length > 0) files.push(file);
    } catch (error) {
      // A file that has to be corrected first is told of and does not keep the others from it.
      if (!(error instanceof LogbookError)) throw error;
      unchanged.push({ path, error });
    }
  };
  const moves = planMoves(renaming, context);
  const deletion = plannedDeletion(renaming, context);
  for (const [path, text] of [...texts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (path !== deletion?.path) planFile(path, text);
  }
  // What could not be taken into the other contact must not go.
  const isTaken = deletion !== undefined && files.some(({ path }) => path === deletion.into);
  if (deletion !== undefined && !isTaken) planFile(deletion.path, texts.get(deletion.path) ?? '');
  files.sort(byPath);
  unchanged.sort(byPath);
  const places = files.reduce((sum, file) => sum + file.places, 0);
  return { files, moves, deletions: isTaken ? [deletion] : [], unchanged, places };
}

/** What a plan looks at beside one file; see `renamingContext`. */
export interface RenamingContext {
  readonly texts: ReadonlyMap<string, string>;
  readonly contents: LogbookContents;
  /** Contact files of a person's old name that can be read; none where something else is renamed. */
  readonly oldContacts: readonly string[];
  /** Contact files of the new name. */
  readonly newContacts: readonly string[];
}

/** What the plans of all files of a renaming look at, found once. */
export function renamingContext(
  { change }: Renaming,
  texts: ReadonlyMap<string, string>,
  contents: LogbookContents,
): RenamingContext {
  const isPerson = change.kind === 'person';
  return {
    texts,
    contents,
    oldContacts: isPerson ? contactPaths(change.from, contents).filter((path) => texts.has(path)) : [],
    newContacts: isPerson ? contactPaths(change.to, contents) : [],
  };
}

/**
 * The changes of a renaming in one file, no edits where it has none.
 *
 * @throws {LogbookError} `invalid-input` where the file has to be corrected first.
 */
export function planRenamedFile(
  text: string,
  path: string,
  renaming: Renaming,
  context: RenamingContext,
): RenamedFile {
  const { change, title } = renaming;
  const { texts, contents, oldContacts } = context;
  const { edits, places, keptValues } = planRenameInFile(text, path, change, contents);
  const renamed = applyTextEdits(text, edits);
  let after = renamed;
  if (title !== undefined && oldContacts.includes(path)) {
    after = applyTextEdits(after, planSetField(after, path, 'title', title).edits);
  }
  const deletion = plannedDeletion(renaming, context);
  const goingText = deletion?.into === path ? texts.get(deletion.path) : undefined;
  if (goingText !== undefined) after = applyTextEdits(after, planContactMerge(after, goingText));
  return { path, edits: after === renamed ? edits : differenceOf(text, after), places, keptValues };
}

/** The first contact of the old name, where it is to go into the first one of the new name. */
function plannedDeletion(
  { deletesContact }: Renaming,
  { oldContacts: [path], newContacts: [into] }: RenamingContext,
): ContactDeletion | undefined {
  return deletesContact === true && path !== undefined && into !== undefined ? { path, into } : undefined;
}

function planMoves(
  { change }: Renaming,
  { contents, oldContacts, newContacts }: RenamingContext,
): RenamePlan['moves'] {
  if (newContacts.length > 0) return [];
  const files = [...contents.records, ...contents.problemFiles];
  const taken = new Set(files.map(({ path }) => path.toLowerCase()));
  const moves = oldContacts.map((from) => ({
    from,
    to: `${from.slice(0, from.lastIndexOf('/') + 1)}${change.to}.md`,
  }));
  for (const { from, to } of moves) {
    if (to.toLowerCase() !== from.toLowerCase() && taken.has(to.toLowerCase())) {
      throw new LogbookError('exists', 'There is a file {file} already.', 'Choose another name.', {
        facts: { file: to },
      });
    }
  }
  return moves;
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : 1;
}

/** The contact files of a person; more than one where two folders have the same name. */
export function contactPaths(person: string, { records }: LogbookContents): readonly string[] {
  return records.flatMap(({ path, record }) => (isContactOf(path, record.type, person) ? [path] : []));
}

function isContactOf(path: string, type: string, person: string): boolean {
  return type === 'contact' && contactSlug(path).normalize('NFC') === person;
}

function brokenPaths({ problemFiles }: LogbookContents): ReadonlySet<string> {
  return new Set(problemFiles.filter(({ isBroken }) => isBroken).map(({ path }) => path));
}

/** Refuses a broken file that holds the name somewhere: whether it names it cannot be told. */
function assertWithout(
  text: string,
  path: string,
  { from }: NameChange,
  { problemFiles }: LogbookContents,
): void {
  if (!text.normalize('NFC').includes(from)) return;
  const [found] = problemFiles.find((file) => file.path === path)?.problems ?? [];
  if (found === undefined) return;
  throw new LogbookError('invalid-input', problemTemplates[found.code].template, '', { facts: found.facts });
}
