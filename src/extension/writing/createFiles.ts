import * as vscode from 'vscode';
import { LogbookError } from '../../core/logbookError.ts';
import { assertWritable, nameOf } from './editableFile.ts';
import { LinkedFolders } from './linkedFolders.ts';

/** Two windows that create one file in the same moment show within this time who was later. */
const confirmAfterMs = 500;

/** A file to create. */
export interface NewFile {
  /** Beneath the root, forward slashes, best first. */
  readonly candidates: readonly string[];
  readonly text: string;
}

/** Creates a file under the first free one of some paths; see `RecordWriter.create`. */
export async function createOne(
  root: vscode.Uri,
  candidates: readonly string[],
  content: string | Uint8Array,
): Promise<string> {
  await assertCreatable(root, candidates);
  return createFirstFree(root, candidates, content);
}

/** Creates files in one step; see `RecordWriter.createAll` and `createFree`. */
export async function createTogether(
  root: vscode.Uri,
  files: readonly NewFile[],
  whenTaken: 'refuse' | 'leave-out',
): Promise<readonly (string | undefined)[]> {
  await assertCreatable(
    root,
    files.flatMap(({ candidates }) => candidates.slice(0, 1)),
  );
  const edit = new vscode.WorkspaceEdit();
  const taken = new Set<string>();
  const paths: (string | undefined)[] = [];
  for (const { candidates, text } of files) {
    const path = await firstFree(root, candidates, taken);
    if (path === undefined && whenTaken === 'refuse') throw allTaken(candidates);
    paths.push(path);
    if (path === undefined) continue;
    taken.add(path.toLowerCase());
    edit.createFile(vscode.Uri.joinPath(root, path), { contents: new TextEncoder().encode(text) });
  }
  if (taken.size === 0) return paths;
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new LogbookError(
      'conflict',
      vscode.l10n.t('The files could not be created together.'),
      vscode.l10n.t('Check that the logbook folder can be written to, then try again.'),
    );
  }
  await pause(confirmAfterMs);
  for (const [place, { candidates, text }] of files.entries()) {
    const path = paths[place];
    if (path === undefined || (await textOnDisk(vscode.Uri.joinPath(root, path))) === text) continue;
    paths[place] = await createNext(root, { candidates, text }, whenTaken);
  }
  return paths;
}

/** Creates a file anew of which another window took the path. */
async function createNext(
  root: vscode.Uri,
  { candidates, text }: NewFile,
  whenTaken: 'refuse' | 'leave-out',
): Promise<string | undefined> {
  try {
    return await createFirstFree(root, candidates, text);
  } catch (error) {
    const isTaken = error instanceof LogbookError && error.code === 'exists';
    if (isTaken && whenTaken === 'leave-out') return undefined;
    throw error;
  }
}

/** Refuses a folder that cannot be written to, and paths that a link leads out of it. */
async function assertCreatable(root: vscode.Uri, paths: readonly string[]): Promise<void> {
  assertWritable(root);
  const links = new LinkedFolders(root);
  for (const path of paths) await links.assertNone(path);
}

async function createFirstFree(
  root: vscode.Uri,
  candidates: readonly string[],
  content: string | Uint8Array,
): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  for (const path of candidates) {
    if (await createExclusively(vscode.Uri.joinPath(root, path), bytes)) return path;
  }
  throw allTaken(candidates);
}

/** The first path that neither a file nor another new one has, in any case; `undefined` where all are taken. */
async function firstFree(
  root: vscode.Uri,
  candidates: readonly string[],
  taken: ReadonlySet<string>,
): Promise<string | undefined> {
  for (const path of candidates) {
    if (!taken.has(path.toLowerCase()) && !(await exists(vscode.Uri.joinPath(root, path)))) return path;
  }
  return undefined;
}

function allTaken(candidates: readonly string[]): LogbookError {
  return new LogbookError(
    'exists',
    vscode.l10n.t('There are already {count} files with the name {name}.', {
      count: candidates.length,
      name: candidates[0] ?? '',
    }),
    vscode.l10n.t('Give it another title.'),
  );
}

/** Creates the file; `false` where its name is taken, also by another window in the same moment. */
async function createExclusively(uri: vscode.Uri, bytes: Uint8Array): Promise<boolean> {
  // Asking first spares the user VS Code's own message about a file that exists.
  if (await exists(uri)) return false;
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { contents: bytes });
  if (!(await vscode.workspace.applyEdit(edit))) {
    if (await exists(uri)) return false;
    throw new LogbookError(
      'io',
      vscode.l10n.t('The file {name} could not be created.', { name: nameOf(uri) }),
      vscode.l10n.t('Check that the logbook folder can be written to and that the disk is not full.'),
    );
  }
  await pause(confirmAfterMs);
  const written = await bytesOnDisk(uri);
  return written?.length === bytes.length && written.every((byte, place) => byte === bytes[place]);
}

/** The text of a file with its byte order mark; `undefined` where there is none. */
export async function textOnDisk(uri: vscode.Uri): Promise<string | undefined> {
  const bytes = await bytesOnDisk(uri);
  return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

async function bytesOnDisk(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch {
    // Deleted or replaced since: then it is not what was written.
    return undefined;
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    // Providers spell absence in several ways.
    return false;
  }
}

function pause(durationMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, durationMs));
}
