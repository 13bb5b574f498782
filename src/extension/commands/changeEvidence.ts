import * as vscode from 'vscode';
import { planMoveEvidence, planRecordAsItIs } from '../../core/evidence/planEvidence.ts';
import { LogbookError } from '../../core/logbookError.ts';
import { evidenceOf } from '../evidence/evidenceOf.ts';
import { isPlainPath } from '../evidence/workspacePath.ts';
import type { Host } from '../host/host.ts';
import { editText } from './editRecord.ts';
import { type EvidenceTarget, evidenceTargetOf } from './evidenceTarget.ts';
import { pickWorkspacePath } from './pickWorkspaceFiles.ts';
import { withProgress } from './readLogbook.ts';

/** Looks at all evidence and shows it by what became of it. */
export async function runCheckEvidence(host: Host): Promise<void> {
  const logbook = await host.logbooks.shown();
  if (logbook === undefined) return;
  const report = await withProgress(vscode.l10n.t('Checking evidence…'), (_, token) =>
    host.evidence.check(logbook, token),
  );
  if (report !== undefined) await host.briefs.open('evidence');
}

/** Opens a file that a record names, at its lines. */
export async function runOpenEvidence(host: Host, target: unknown): Promise<void> {
  const found = await evidenceTargetOf(host, target, vscode.l10n.t('Open Evidence'));
  if (found === undefined) return;
  const uri = await existingFile(found);
  const { lines } = found;
  const selection = lines && new vscode.Range(lines[0] - 1, 0, lines[1] - 1, Number.MAX_SAFE_INTEGER);
  await vscode.commands.executeCommand('vscode.open', uri, {
    preview: true,
    ...(selection && { selection }),
  });
}

async function existingFile({ logbook, evidence }: EvidenceTarget): Promise<vscode.Uri> {
  const { uri } = logbook.folder;
  const state = await statKind(vscode.Uri.joinPath(uri, ...evidence.split('/')));
  if (state === vscode.FileType.File && (await isPlainPath(uri, evidence))) {
    return vscode.Uri.joinPath(uri, ...evidence.split('/'));
  }
  throw new LogbookError(
    'not-found',
    vscode.l10n.t('{path} is not there any more.', { path: evidence }),
    vscode.l10n.t('Use "Check Evidence" to find out where it went.'),
  );
}

async function statKind(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch {
    // Providers spell absence in several ways.
    return undefined;
  }
}

/** Names the file where it is now in the place of the old path; where several are the same, the user picks. */
export async function runUpdateEvidencePath(host: Host, target: unknown): Promise<void> {
  const title = vscode.l10n.t('Update Evidence Path');
  const found = await evidenceTargetOf(host, target, title, ['moved', 'missing']);
  if (found === undefined) return;
  const to = found.to ?? (await choosePath(host, found, title));
  if (to === undefined) return;
  await editText(host, found, (text) => ({
    edits: planMoveEvidence(text, found.path, found.evidence, to),
    problems: [],
  }));
}

async function choosePath(host: Host, found: EvidenceTarget, title: string): Promise<string | undefined> {
  const { logbook, path, evidence } = found;
  const stored = (await logbook.contents())?.records.find((one) => one.path === path);
  const { evidenceFilesOf } = await import('../../core/evidence/evidenceFilesOf.ts');
  const file = stored && evidenceFilesOf(stored.record).find((one) => one.path === evidence);
  const state = file && (await host.evidence.stateOf(logbook, file));
  if (state?.kind !== 'moved') return pickWorkspacePath(host, logbook, title);
  if (state.to.length === 1) return state.to[0];
  return vscode.window.showQuickPick([...state.to], {
    title,
    placeHolder: vscode.l10n.t('All of these are the same file.'),
  });
}

/** Records a file as it is now: hash, and the commit that holds it. */
export async function runRecordEvidence(host: Host, target: unknown): Promise<void> {
  const title = vscode.l10n.t('Record Evidence as It Is Now');
  const found = await evidenceTargetOf(host, target, title, ['changed', 'no-hash']);
  if (found === undefined) return;
  const { logbook, path, evidence } = found;
  const now = await evidenceOf(logbook, vscode.Uri.joinPath(logbook.folder.uri, ...evidence.split('/')));
  await editText(host, found, (text) => ({ edits: planRecordAsItIs(text, path, now), problems: [] }));
}
