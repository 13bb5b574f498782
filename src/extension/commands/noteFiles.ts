import * as vscode from 'vscode';
import type { ImportProblem, NoteFile } from '../../core/import/planImport.ts';
import { forEachBounded } from '../../core/index/forEachBounded.ts';
import { isIgnoredName } from '../../core/index/recordPath.ts';
import { problem } from '../../core/problems.ts';
import { decodeText, refuseLargeFile } from '../../platform/decodeText.ts';
import type { Host } from '../host/host.ts';

/** Endings of files that may hold notes. */
const noteEndings = ['md', 'markdown', 'txt', 'org'];
const notePattern = new RegExp(`\\.(?:${noteEndings.join('|')})$`, 'i');
/** Files of one import: what a person can look through. */
const mostFiles = 5_000;
/** Files that are read side by side. */
const parallelReads = 16;

/** A note that was picked, and how it is called. */
export interface PickedNote {
  readonly uri: vscode.Uri;
  /** Relative to its workspace folder; of a note outside of them, to the folder above what was picked. */
  readonly path: string;
}

/** Notes as they were read. */
export interface NoteReading {
  readonly files: readonly NoteFile[];
  readonly problems: readonly ImportProblem[];
}

/** Lets the user pick files, or a folder with all notes beneath it; `undefined` when they gave up. */
export async function pickNotes({
  logbooks,
}: Pick<Host, 'logbooks'>): Promise<readonly PickedNote[] | undefined> {
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
  const notes = picked.isFolder ? await walk(first) : uris;
  const above = vscode.Uri.joinPath(first, '..').path;
  // A logbook's own records are no notes.
  const foreign = notes.filter((uri) => logbooks.of(uri) === undefined);
  return foreign.map((uri) => ({ uri, path: pathOf(uri, above) }));
}

/** Reads notes; one that cannot be read is a problem and hides no other. `undefined` when it was cancelled. */
export async function readNotes(
  picked: readonly PickedNote[],
  token: vscode.CancellationToken,
): Promise<NoteReading | undefined> {
  const texts = new Map<PickedNote, string>();
  const problems: ImportProblem[] = [];
  await forEachBounded(picked, parallelReads, async (note) => {
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
  const files = picked.flatMap((note) => {
    const text = texts.get(note);
    return text === undefined ? [] : [{ path: note.path, text }];
  });
  return { files, problems };
}

/** The notes beneath a folder by path, links and hidden folders left out. */
async function walk(root: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const notes: vscode.Uri[] = [];
  const folders = [''];
  for (const folder of folders) {
    const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(root, folder));
    for (const [name, type] of entries.sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (isIgnoredName(name) || type & vscode.FileType.SymbolicLink) continue;
      const path = folder === '' ? name : `${folder}/${name}`;
      if (type === vscode.FileType.Directory) folders.push(path);
      else if (notePattern.test(name)) notes.push(vscode.Uri.joinPath(root, path));
      if (notes.length >= mostFiles) return notes;
    }
  }
  return notes;
}

function pathOf(uri: vscode.Uri, above: string): string {
  if (vscode.workspace.getWorkspaceFolder(uri) !== undefined) {
    return vscode.workspace.asRelativePath(uri, false);
  }
  return uri.path.slice(above.endsWith('/') ? above.length : above.length + 1);
}
