import * as vscode from 'vscode';
import { findConflictMarkers } from '../../core/format/conflictMarkers.ts';
import { LogbookError } from '../../core/logbookError.ts';
import type { TextEdit } from '../../core/text/textEdit.ts';
import { errorText } from '../words/messages.ts';
import { assertEditable, nameOf, refuse } from './editableFile.ts';
import { LinkedFolders } from './linkedFolders.ts';

/** What is to become of one file. */
export interface FileEdit {
  readonly uri: vscode.Uri;
  /**
   * The edits for a text; called again where the text changed meanwhile.
   *
   * @throws {LogbookError} where the file cannot be changed.
   */
  readonly plan: (text: string) => readonly TextEdit[];
}

/** Edits of several files that belong together. */
export interface ManyEdits {
  readonly files: readonly FileEdit[];
  /** Files that get another name, after their edits; the new one has to be free. */
  readonly moves?: readonly { readonly from: vscode.Uri; readonly to: vscode.Uri }[];
  readonly deletions?: readonly FileDeletion[];
}

/** A file that goes, because another one takes over what it says. */
export interface FileDeletion {
  readonly uri: vscode.Uri;
  /** The other one, of `files`; nothing at all is done where this one cannot be changed. */
  readonly into: vscode.Uri;
}

/** What became of the files. */
export interface ManyEditsOutcome {
  /** False where nothing was to be done. */
  readonly isApplied: boolean;
  /** In the order of the edits; under their old addresses. */
  readonly changed: readonly vscode.Uri[];
  /** Of those the ones that are not saved: they had unsaved changes, or changed on disk meanwhile. */
  readonly unsaved: readonly vscode.Uri[];
  readonly refused: readonly RefusedFile[];
}

/** A file that was left alone, and why. */
export interface RefusedFile {
  readonly uri: vscode.Uri;
  readonly error: LogbookError;
}

/** As for a single file: each time on the texts as they are then. */
const attempts = 3;

interface PlannedFile {
  readonly document: vscode.TextDocument;
  readonly edits: readonly TextEdit[];
  readonly wasDirty: boolean;
}

/** Carries out edits of several files as one; see `RecordWriter.editMany`. */
export async function editMany(root: vscode.Uri, edits: ManyEdits): Promise<ManyEditsOutcome> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const refused: RefusedFile[] = [];
    const planned = await planFiles(root, edits.files, refused);
    for (const deletion of edits.deletions ?? []) assertTakenOver(deletion, planned, refused);
    const outcome = { changed: planned.map(({ document }) => document.uri), refused };
    const others = (edits.moves?.length ?? 0) + (edits.deletions?.length ?? 0);
    if (planned.length + others === 0) return { ...outcome, isApplied: false, unsaved: [] };
    if (await vscode.workspace.applyEdit(workspaceEditFor(edits, planned))) {
      return { ...outcome, isApplied: true, unsaved: await saveClean(edits, planned) };
    }
  }
  throw new LogbookError(
    'conflict',
    vscode.l10n.t('The files kept changing while they were edited; nothing was changed.'),
    vscode.l10n.t('Try again.'),
  );
}

async function planFiles(
  root: vscode.Uri,
  files: readonly FileEdit[],
  refused: RefusedFile[],
): Promise<readonly PlannedFile[]> {
  const planned: PlannedFile[] = [];
  const links = new LinkedFolders(root);
  for (const { uri, plan } of files) {
    try {
      await links.assertNoneTo(uri);
      await assertEditable(uri);
      const document = await vscode.workspace.openTextDocument(uri);
      const text = document.getText();
      if (findConflictMarkers(text)) refuse('conflict-markers');
      const edits = plan(text);
      if (edits.length > 0) planned.push({ document, edits, wasDirty: document.isDirty });
    } catch (error) {
      // One file that cannot be changed is told of and does not keep the others from it.
      if (!(error instanceof LogbookError)) throw error;
      refused.push({ uri, error });
    }
  }
  return planned;
}

/** Refuses to delete a file of which the other one could not take over what it says. */
function assertTakenOver(
  { uri, into }: FileDeletion,
  planned: readonly PlannedFile[],
  refused: readonly RefusedFile[],
): void {
  if (planned.some(({ document }) => document.uri.toString() === into.toString())) return;
  const cause = refused.find((file) => file.uri.toString() === into.toString())?.error;
  throw new LogbookError(
    'conflict',
    vscode.l10n.t('{name} could not be changed, so {other} stays; nothing was changed.', {
      name: nameOf(into),
      other: nameOf(uri),
    }),
    cause === undefined ? vscode.l10n.t('Try again.') : errorText(cause),
    { cause },
  );
}

function workspaceEditFor(
  { moves = [], deletions = [] }: ManyEdits,
  planned: readonly PlannedFile[],
): vscode.WorkspaceEdit {
  const result = new vscode.WorkspaceEdit();
  for (const { document, edits } of planned) {
    for (const { range, newText } of edits) {
      const place = new vscode.Range(document.positionAt(range.start), document.positionAt(range.end));
      result.replace(document.uri, place, newText);
    }
  }
  for (const { from, to } of moves) result.renameFile(from, to, { overwrite: false });
  for (const { uri } of deletions) result.deleteFile(uri);
  return result;
}

/** Saves the files that had no unsaved changes before. @returns those that are not saved. */
async function saveClean(
  { moves = [], deletions = [] }: ManyEdits,
  planned: readonly PlannedFile[],
): Promise<readonly vscode.Uri[]> {
  const unsaved: vscode.Uri[] = [];
  await Promise.all(
    planned.map(async ({ document: { uri }, wasDirty }) => {
      if (deletions.some((one) => one.uri.toString() === uri.toString())) return;
      const moved = moves.find(({ from }) => from.toString() === uri.toString())?.to ?? uri;
      const document = await vscode.workspace.openTextDocument(moved);
      if (wasDirty || (document.isDirty && !(await document.save()))) unsaved.push(uri);
    }),
  );
  return unsaved;
}
