import * as vscode from 'vscode';
import { profilePath } from '../../core/index/recordPath.ts';
import type { RecordSelection } from '../../core/insight/recordSelection.ts';
import { LogbookError } from '../../core/logbookError.ts';
import type { Host } from '../host/host.ts';
import type { LogbookFile } from '../logbook/logbooks.ts';
import { recordCount } from '../words/messages.ts';
import { askForLogbook } from './askForLogbook.ts';
import { pickTarget, targetOf } from './commandTarget.ts';
import { hasProfile } from './hasProfile.ts';
import { pickRecord } from './pickRecord.ts';
import { readView } from './readLogbook.ts';

/** Opens a record as a preview; from the palette the user picks one. */
export async function runOpenRecord(host: Host, target: unknown): Promise<void> {
  const file = target === undefined ? await pickTarget(host) : await targetOf(host, target);
  if (file !== undefined) await open(file, { preview: true });
}

/** Opens a record beside the active editor, to stay. */
export async function runOpenRecordToSide(host: Host, target: unknown): Promise<void> {
  const file = await targetOf(host, target);
  if (file !== undefined) await open(file, { preview: false, viewColumn: vscode.ViewColumn.Beside });
}

/** Opens the records behind a number: the one, or the one that the user picks. */
export async function runOpenRecords(host: Host, selection: unknown): Promise<void> {
  const logbook = await host.logbooks.shown();
  const view = logbook && (await readView(logbook));
  if (logbook === undefined || view === undefined) return;
  const { selectRecords } = await import('../../core/insight/selectRecords.ts');
  // Only our trees and pages send selections, and those of pages were read by the protocol's readers.
  const records = selectRecords(view.contents, (selection ?? {}) as RecordSelection, view.evidence);
  const [first] = records;
  if (first === undefined) {
    throw new LogbookError(
      'not-found',
      vscode.l10n.t('No record stands behind this number any more.'),
      vscode.l10n.t('Look again once the view has updated.'),
    );
  }
  const picked = records.length === 1 ? first : await pickRecord(records, recordCount(records.length));
  if (picked !== undefined) await open({ logbook, path: picked.path }, { preview: true });
}

/** Shows a record in the explorer. */
export async function runRevealRecord(host: Host, target: unknown): Promise<void> {
  const file = await targetOf(host, target);
  if (file !== undefined) {
    await vscode.commands.executeCommand('revealInExplorer', file.logbook.uriOf(file.path));
  }
}

/** Opens `logbook.yml`, or makes it. */
export async function runOpenProfile(host: Host): Promise<void> {
  const logbook = await askForLogbook(host);
  if (logbook === undefined) return;
  // A logbook of records alone has none yet: the form makes one.
  if (await hasProfile(logbook)) await open({ logbook, path: profilePath }, { preview: false });
  else await vscode.commands.executeCommand('researchLogbook.initialize');
}

async function open({ logbook, path }: LogbookFile, options: vscode.TextDocumentShowOptions): Promise<void> {
  await vscode.commands.executeCommand('vscode.open', logbook.uriOf(path), options);
}
