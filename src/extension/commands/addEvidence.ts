import * as vscode from 'vscode';
import type { LineSpan } from '../../core/evidence/lineSpan.ts';
import { type Evidence, knownEvidence, planAddEvidence } from '../../core/evidence/planEvidence.ts';
import { type Settled, settleBounded } from '../../core/index/settleBounded.ts';
import { LogbookError } from '../../core/logbookError.ts';
import { recordFields } from '../../core/records/recordFields.ts';
import { nameOf } from '../capture/runOutput.ts';
import { evidenceOf } from '../evidence/evidenceOf.ts';
import { gitTimeoutMs } from '../git/askGit.ts';
import type { Host } from '../host/host.ts';
import type { Logbook } from '../logbook/logbook.ts';
import type { LogbookFile } from '../logbook/logbooks.ts';
import { errorText } from '../words/messages.ts';
import { targetOf } from './commandTarget.ts';
import { editText } from './editRecord.ts';
import { pickRecord } from './pickRecord.ts';
import { pickWorkspaceFiles } from './pickWorkspaceFiles.ts';
import { cancelled, readContents, withPatience } from './readLogbook.ts';

/** Most files that are added at once: a dropped folder of outputs is no evidence of one record. */
const mostFiles = 50;
/** Files read at once: each as a whole. */
const parallelFiles = 4;
/** How long the status bar says what was added. */
const saidMs = 5_000;

/**
 * Adds files of the workspace to a record, which the tree, the editor or a page gives; else the user picks it.
 *
 * @param files - that were dropped; a tree gives its selected nodes here; else the user picks files.
 */
export async function runAddEvidence(host: Host, target: unknown, files: unknown): Promise<void> {
  const record = await recordOf(host, target);
  if (record === undefined) return;
  record.logbook.assertWritable();
  const dropped = Array.isArray(files) ? files.filter((one) => one instanceof vscode.Uri) : [];
  const uris =
    dropped.length > 0
      ? dropped
      : await pickWorkspaceFiles(host, record.logbook, vscode.l10n.t('Add Evidence'));
  if (uris !== undefined && uris.length > 0) await addFiles(host, record, uris);
}

async function recordOf(host: Host, target: unknown): Promise<LogbookFile | undefined> {
  const open = vscode.window.activeTextEditor?.document.uri;
  const isRecord = open !== undefined && host.logbooks.of(open) !== undefined;
  return target === undefined && !isRecord ? pickRecordFor(host) : targetOf(host, target);
}

/** Adds files to a record that the user picks: those of the explorer, else the one in the active editor. */
export async function runAddAsEvidence(host: Host, uri: unknown, selection: unknown): Promise<void> {
  const uris = urisOf(uri, selection);
  if (uris.length === 0) {
    throw new LogbookError(
      'not-found',
      vscode.l10n.t('No file is open that could be added.'),
      vscode.l10n.t('Open a log, an output or a program, or choose it in the Explorer.'),
    );
  }
  const record = await pickRecordFor(host, uris[0]);
  if (record !== undefined) await addFiles(host, record, uris);
}

function urisOf(uri: unknown, selection: unknown): readonly vscode.Uri[] {
  const selected = Array.isArray(selection) ? selection.filter((one) => one instanceof vscode.Uri) : [];
  if (selected.length > 0) return selected;
  const open = uri instanceof vscode.Uri ? uri : vscode.window.activeTextEditor?.document.uri;
  return open === undefined ? [] : [open];
}

/** A record of the logbook of a file's workspace folder, of a type that has evidence, newest first. */
async function pickRecordFor(host: Host, uri?: vscode.Uri): Promise<LogbookFile | undefined> {
  const folder = uri && vscode.workspace.getWorkspaceFolder(uri);
  const ofFolder = host.logbooks.all.find((one) => one.folder.uri.toString() === folder?.uri.toString());
  const logbook = ofFolder ?? (await host.logbooks.shown());
  const contents = logbook && (await readContents(logbook));
  if (logbook === undefined || contents === undefined) return undefined;
  logbook.assertWritable();
  const records = contents.records.filter(({ record }) =>
    Object.hasOwn(recordFields(record.type), 'evidence'),
  );
  const picked = await pickRecord(records, vscode.l10n.t('Add to Record as Evidence'));
  return picked && { logbook, path: picked.path };
}

/**
 * Adds files to a record as one edit that can be undone, each as it is on disk, with the lines that are selected where
 * it is open; says which were evidence already and which cannot be.
 */
export async function addFiles(host: Host, record: LogbookFile, uris: readonly vscode.Uri[]): Promise<void> {
  const read = await withPatience(vscode.l10n.t('Reading files…'), (token) =>
    Promise.race([readFiles(record.logbook, uris.slice(0, mostFiles)), rejectWhenCancelled(token)]),
  );
  if (read === undefined) return;
  const { results: entries, refusals } = read;
  let known: readonly Evidence[] = [];
  if (entries.length > 0) {
    await editText(host, record, (text) => {
      known = knownEvidence(text, record.path, entries);
      return { edits: planAddEvidence(text, record.path, entries), problems: [] };
    });
  }
  tell(entries.length - known.length, known, refusals.map(errorText));
}

function readFiles(logbook: Logbook, uris: readonly vscode.Uri[]): Promise<Settled<Evidence>> {
  const untilMs = Date.now() + gitTimeoutMs;
  return settleBounded(uris.map(fileOf), parallelFiles, async (uri) =>
    evidenceOf(logbook, uri, selectedLines(uri), untilMs),
  );
}

async function rejectWhenCancelled(token: vscode.CancellationToken): Promise<never> {
  await cancelled(token);
  throw new vscode.CancellationError();
}

/** The file that holds what an editor shows: the notebook for one of its cells, whose lines are none of the file. */
function fileOf(uri: vscode.Uri): vscode.Uri {
  const address = uri.toString();
  const holds = (one: vscode.NotebookDocument): boolean =>
    one.getCells().some(({ document }) => document.uri.toString() === address);
  return vscode.workspace.notebookDocuments.find(holds)?.uri ?? uri;
}

function tell(added: number, known: readonly Evidence[], refusals: readonly string[]): void {
  if (added > 0) {
    const words =
      added === 1
        ? vscode.l10n.t('1 file added as evidence')
        : vscode.l10n.t('{count} files added as evidence', { count: added });
    vscode.window.setStatusBarMessage(`$(pass) ${words}`, saidMs);
  }
  const [again] = known;
  const words = [
    ...refusals.slice(0, 3),
    ...(again === undefined
      ? []
      : [
          known.length === 1
            ? vscode.l10n.t('{path} is evidence of this record already.', { path: again.path })
            : vscode.l10n.t('{count} files are evidence of this record already.', { count: known.length }),
        ]),
  ].join(' ');
  if (refusals.length > 0) void vscode.window.showWarningMessage(words);
  else if (words !== '') void vscode.window.showInformationMessage(words);
}

/**
 * The lines selected in an editor that shows a file, counted from 1.
 *
 * @throws {LogbookError} `conflict` where they are those of changes that are not saved.
 */
function selectedLines(uri: vscode.Uri): LineSpan | undefined {
  const editors = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors];
  const editor = editors.find(
    (one) => one?.document.uri.toString() === uri.toString() && !one.selection.isEmpty,
  );
  if (editor === undefined) return undefined;
  if (editor.document.isDirty) {
    throw new LogbookError(
      'conflict',
      vscode.l10n.t('{name} has changes that are not saved.', { name: nameOf(uri) }),
      vscode.l10n.t('Save it first: what shows the work is the file as it is on disk.'),
    );
  }
  const { start, end } = editor.selection;
  // A selection of whole lines ends at the start of the next one.
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  return [start.line + 1, last + 1];
}
