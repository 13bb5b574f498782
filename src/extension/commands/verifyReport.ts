import * as vscode from 'vscode';
import type { SealCheck } from '../../core/export/verifySeal.ts';
import { LogbookError } from '../../core/logbookError.ts';
import { decodeText, refuseLargeFile } from '../../platform/decodeText.ts';
import type { Host } from '../host/host.ts';
import { sayWording } from '../words/sayWording.ts';
import { askForLogbook } from './askForLogbook.ts';
import { readView } from './readLogbook.ts';

/** Languages of documents that may be a sealed report. */
const reportLanguages: ReadonlySet<string> = new Set(['markdown', 'html']);
/** How a seal begins. */
const sealStart = /\bSeal \d+, \d{4}-/;

/** Says whether the records of a sealed report are still the same, and lists those that are not. */
export async function runVerifyReport(host: Host, target: unknown): Promise<void> {
  const uri = target instanceof vscode.Uri ? target : await findReport();
  if (uri === undefined) return;
  const text = await readReport(uri);
  const logbook = await askForLogbook(host);
  const view = logbook && (await readView(logbook));
  if (view === undefined) return;
  const { verifySeal } = await import('../../core/export/verifySeal.ts');
  const { sealWords } = await import('../../core/export/sealWords.ts');
  const check = verifySeal(text, view);
  const words = sayWording(sealWords(check));
  if (check.kind === 'unchanged') {
    await vscode.window.showInformationMessage(words);
    return;
  }
  const ids = otherIds(check);
  const show = vscode.l10n.t('Show Records');
  const answer = await vscode.window.showWarningMessage(words, ...(ids.length === 0 ? [] : [show]));
  if (answer === show) await vscode.commands.executeCommand('researchLogbook.openRecords', { ids });
}

/** Records that are there and not the same. */
function otherIds(check: SealCheck): readonly string[] {
  return check.kind === 'changed' ? [...check.changed, ...check.added].map(({ id }) => id) : [];
}

/** The report in the active editor, else the one that the user picks. */
async function findReport(): Promise<vscode.Uri | undefined> {
  const open = vscode.window.activeTextEditor?.document;
  // Records are Markdown too, yet they have no seal.
  const isReport = open !== undefined && reportLanguages.has(open.languageId);
  if (isReport && sealStart.test(open.getText())) return open.uri;
  const picked = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Verify Report'),
    openLabel: vscode.l10n.t('Verify'),
    filters: { [vscode.l10n.t('Supervisor Reports')]: ['md', 'html', 'docx'] },
  });
  return picked?.[0];
}

async function readReport(uri: vscode.Uri): Promise<string> {
  const large = refuseLargeFile((await vscode.workspace.fs.stat(uri)).size);
  const bytes = large === undefined ? await vscode.workspace.fs.readFile(uri) : new Uint8Array();
  const { readDocxText } = await import('../../core/export/readDocxText.ts');
  const document = readDocxText(bytes);
  if (document !== undefined) return document;
  const decoded = large ?? decodeText(bytes);
  if (decoded.kind === 'text') return decoded.text;
  throw new LogbookError(
    'invalid-input',
    vscode.l10n.t('This file is no text that can be verified.'),
    vscode.l10n.t('Choose the report as Markdown, HTML or DOCX.'),
  );
}
