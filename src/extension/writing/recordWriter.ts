import * as vscode from 'vscode';
import { findConflictMarkers } from '../../core/format/conflictMarkers.ts';
import { LogbookError } from '../../core/logbookError.ts';
import type { TextEdit } from '../../core/text/textEdit.ts';
import { createOne, createTogether, type NewFile, textOnDisk } from './createFiles.ts';
import { assertEditable, assertWritable, nameOf, refuse } from './editableFile.ts';
import { editMany, type ManyEdits, type ManyEditsOutcome } from './editMany.ts';
import { SerialQueue } from './serialQueue.ts';

/** How an edit ended; `unsaved` where the document had changes before, which only its user may save. */
export type EditOutcome = 'saved' | 'unsaved' | 'unchanged';

/** A version-checked edit is tried this often, each time on the text as it is then. */
const attempts = 3;

/**
 * Writes the files of logbooks as ordinary, undoable edits of the editor, and never over something else.
 *
 * Files are written one operation at a time; other windows are met by exclusive creation and versioned edits,
 * never by lock files.
 */
export class RecordWriter {
  readonly #queue = new SerialQueue();

  /**
   * Creates a file under the first free one of some paths.
   *
   * @param candidates - beneath the root, forward slashes, best first.
   * @returns the path it got; the file is on disk with exactly this content.
   * @throws {LogbookError} `read-only`, `invalid-input` where a link leads out of the root, `exists` when every path is
   *   taken, `io` when nothing could be created.
   */
  create(root: vscode.Uri, candidates: readonly string[], content: string | Uint8Array): Promise<string> {
    return this.#queue.run(root.toString(), () => createOne(root, candidates, content));
  }

  /**
   * Creates many files in one step, each under the first free one of its paths.
   *
   * A name that another window takes in the same moment costs that file its path: it gets the next one.
   *
   * @returns the paths they got, in order; every file is on disk with exactly its text.
   * @throws {LogbookError} as `create`, and `conflict` when the files could not be created together; then nothing was
   *   created.
   */
  createAll(root: vscode.Uri, files: readonly NewFile[]): Promise<readonly string[]> {
    return this.#queue.run(root.toString(), async () => {
      const paths = await createTogether(root, files, 'refuse');
      return paths.flatMap((path) => path ?? []);
    });
  }

  /**
   * The same, but a file of which every path is taken is left out and keeps no other from being created.
   *
   * @returns the paths they got, in order; `undefined` for those that were left out.
   * @throws {LogbookError} as `createAll`, except `exists`.
   */
  createFree(root: vscode.Uri, files: readonly NewFile[]): Promise<readonly (string | undefined)[]> {
    return this.#queue.run(root.toString(), () => createTogether(root, files, 'leave-out'));
  }

  /**
   * Deletes a file that nobody changed since it was written, to the trash where there is one.
   *
   * @throws {LogbookError} `conflict` when it holds anything else now, also in an editor.
   */
  removeUnchanged(uri: vscode.Uri, text: string): Promise<void> {
    return this.#queue.run(uri.toString(), async () => {
      const open = vscode.workspace.textDocuments.find(
        (document) => document.uri.toString() === uri.toString(),
      );
      if (open?.isDirty || (await textOnDisk(uri)) !== text) {
        throw new LogbookError(
          'conflict',
          vscode.l10n.t('{name} was changed or moved since it was written.', { name: nameOf(uri) }),
          vscode.l10n.t('Delete it in the Log view if you do not need it.'),
        );
      }
      await deleteFile(uri);
    });
  }

  /**
   * Deletes a file, to the trash where there is one; an editor that shows it can undo that.
   *
   * @throws {LogbookError} `read-only`, or `io` when it could not be deleted.
   */
  remove(uri: vscode.Uri): Promise<void> {
    return this.#queue.run(uri.toString(), async () => {
      assertWritable(uri);
      await deleteFile(uri);
    });
  }

  /**
   * Edits a file through its document, and saves it where it had no unsaved changes before.
   *
   * @param plan - the edits for a text; called again where the text changed meanwhile. None means that nothing is
   *   to be done.
   * @throws {LogbookError} `not-found`, `read-only`, `invalid-input` for a file that must not be written (not
   *   UTF-8, binary, too large, an unresolved merge), `conflict` when the file kept changing or could not be saved.
   */
  edit(uri: vscode.Uri, plan: (text: string) => readonly TextEdit[]): Promise<EditOutcome> {
    return this.#queue.run(uri.toString(), async () => {
      assertWritable(uri);
      await assertEditable(uri);
      const document = await vscode.workspace.openTextDocument(uri);
      for (let attempt = 0; attempt < attempts; attempt++) {
        const wasDirty = document.isDirty;
        const text = document.getText();
        if (findConflictMarkers(text)) refuse('conflict-markers');
        const edits = plan(text);
        if (edits.length === 0) return 'unchanged';
        if (!(await vscode.workspace.applyEdit(workspaceEditOf(document, edits)))) continue;
        if (wasDirty) return 'unsaved';
        if (await document.save()) return 'saved';
        throw new LogbookError(
          'conflict',
          vscode.l10n.t('{name} changed on disk meanwhile; the edit is in the editor, not saved.', {
            name: nameOf(uri),
          }),
          vscode.l10n.t('Compare both and save.'),
        );
      }
      throw new LogbookError(
        'conflict',
        vscode.l10n.t('{name} kept changing while it was edited; nothing was changed.', {
          name: nameOf(uri),
        }),
        vscode.l10n.t('Try again.'),
      );
    });
  }

  /**
   * Edits several files as one edit that is undone as one, and saves those that had no unsaved changes before; it may
   * move and delete files too.
   *
   * @returns what became of each; a file that must not be written, or whose plan throws, is left alone.
   * @throws {LogbookError} `read-only`, or `conflict` when the files kept changing; then nothing was changed.
   */
  editMany(root: vscode.Uri, edits: ManyEdits): Promise<ManyEditsOutcome> {
    return this.#queue.run(root.toString(), () => {
      assertWritable(root);
      return editMany(root, edits);
    });
  }
}

/** The edits as one of the editor, its ranges those of the document as it is now. */
export function workspaceEditOf(
  document: vscode.TextDocument,
  edits: readonly TextEdit[],
): vscode.WorkspaceEdit {
  const result = new vscode.WorkspaceEdit();
  result.set(
    document.uri,
    edits.map(({ range, newText }) =>
      vscode.TextEdit.replace(
        new vscode.Range(document.positionAt(range.start), document.positionAt(range.end)),
        newText,
      ),
    ),
  );
  return result;
}

async function deleteFile(uri: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.deleteFile(uri);
  if (await vscode.workspace.applyEdit(edit)) return;
  throw new LogbookError(
    'io',
    vscode.l10n.t('{name} could not be deleted.', { name: nameOf(uri) }),
    vscode.l10n.t('Delete it in the explorer.'),
  );
}
