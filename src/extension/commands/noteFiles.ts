import * as vscode from 'vscode';
import type { ImportProblem, NoteFile } from '../../core/import/planImport.ts';
import { type FolderEntry, noteEndings, walkNotes } from '../../core/import/walkNotes.ts';
import { forEachBounded } from '../../core/index/forEachBounded.ts';
import { type Problem, problem } from '../../core/problems.ts';
import { decodeText, refuseLargeFile } from '../../platform/decodeText.ts';
import type { Host } from '../host/host.ts';

/** Files that are read side by side. */
const parallelReads = 16;

/** A note that was picked, and how it is called. */
export interface PickedNote {
  readonly uri: vscode.Uri;
  /** Relative to its workspace folder; of a note outside of them, to the folder above what was picked. */
  readonly path: string;
}

/** Notes that were picked, and what could not be looked at. */
export interface PickedNotes {
  readonly notes: readonly PickedNote[];
  readonly problems: readonly ImportProblem[];
}

/** Notes as they were read. */
export interface NoteReading {
  readonly files: readonly NoteFile[];
  readonly problems: readonly ImportProblem[];
}

/** Lets the user pick files, or a folder with all notes beneath it; `undefined` when they gave up. */
export async function pickNotes({ logbooks }: Pick<Host, 'logbooks'>): Promise<PickedNotes | undefined> {
  const items = [
    { label: vscode.l10n.t('$(file) Files…'), isFolder: false },
    { label: vscode.l10n.t('$(folder) A folder with everything in it…'), isFolder: true },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Import Notes'),
    placeHolder: vscode.l10n.t('Where are the notes?'),
  });
  if (picked === undefined) return undefined;
  const uris = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Import Notes'),
    openLabel: vscode.l10n.t('Import'),
    canSelectFiles: !picked.isFolder,
    canSelectFolders: picked.isFolder,
    canSelectMany: !picked.isFolder,
    ...(!picked.isFolder && { filters: { [vscode.l10n.t('Notes')]: [...noteEndings] } }),
  });
  const [first] = uris ?? [];
  if (uris === undefined || first === undefined) return undefined;
  const found = picked.isFolder ? await walk(first) : { uris, problems: [] };
  const above = vscode.Uri.joinPath(first, '..').path;
  // A logbook's own records are no notes.
  const foreign = found.uris.filter((uri) => logbooks.of(uri) === undefined);
  return {
    notes: foreign.map((uri) => ({ uri, path: pathOf(uri, above) })),
    problems: found.problems.map(({ uri, problem: one }) => ({ path: pathOf(uri, above), problem: one })),
  };
}

/** Reads notes; one that cannot be read is a problem and hides no other. `undefined` when it was cancelled. */
export async function readNotes(
  picked: PickedNotes,
  token: vscode.CancellationToken,
): Promise<NoteReading | undefined> {
  const texts = new Map<PickedNote, string>();
  const problems: ImportProblem[] = [...picked.problems];
  await forEachBounded(picked.notes, parallelReads, async (note) => {
    if (token.isCancellationRequested) return;
    const { uri, path } = note;
    try {
      const large = refuseLargeFile((await vscode.workspace.fs.stat(uri)).size);
      const decoded = large ?? decodeText(await vscode.workspace.fs.readFile(uri));
      if (decoded.kind === 'text') texts.set(note, decoded.text);
      else problems.push({ path, problem: problem(decoded.code, [], decoded.facts) });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      problems.push({ path, problem: problem('unreadable-file', [], { reason }) });
    }
  });
  if (token.isCancellationRequested) return undefined;
  const files = picked.notes.flatMap((note) => {
    const text = texts.get(note);
    return text === undefined ? [] : [{ path: note.path, text }];
  });
  return { files, problems };
}

interface FoundNotes {
  readonly uris: readonly vscode.Uri[];
  readonly problems: readonly { readonly uri: vscode.Uri; readonly problem: Problem }[];
}

async function walk(root: vscode.Uri): Promise<FoundNotes> {
  const uriOf = (path: string): vscode.Uri => (path === '' ? root : vscode.Uri.joinPath(root, path));
  const { paths, problems } = await walkNotes(async (folder) =>
    (await vscode.workspace.fs.readDirectory(uriOf(folder))).map(([name, type]) => ({
      name,
      kind: kindOf(type),
    })),
  );
  return {
    uris: paths.map(uriOf),
    problems: problems.map(({ path, problem: found }) => ({ uri: uriOf(path), problem: found })),
  };
}

function kindOf(type: vscode.FileType): FolderEntry['kind'] {
  if (type & vscode.FileType.SymbolicLink) return 'link';
  return type & vscode.FileType.Directory ? 'folder' : 'file';
}

function pathOf(uri: vscode.Uri, above: string): string {
  if (vscode.workspace.getWorkspaceFolder(uri) !== undefined) {
    return vscode.workspace.asRelativePath(uri, false);
  }
  return uri.path.slice(above.endsWith('/') ? above.length : above.length + 1);
}
