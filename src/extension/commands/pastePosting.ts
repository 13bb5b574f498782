import * as vscode from 'vscode';
import { planPastePosting } from '../../core/application/planPastePosting.ts';
import { formatListInput } from '../../core/records/formatListInput.ts';
import { namesOfRequirements } from '../../core/tailor/namesOfRequirements.ts';
import { readRequirements } from '../../core/tailor/readRequirements.ts';
import type { Host } from '../host/host.ts';
import { type ApplicationTarget, askForApplication } from './askForApplication.ts';
import { editRecord } from './editRecord.ts';

/** Most skills of a posting that are offered as requirements. */
const mostOffered = 15;

/**
 * Puts the text in the clipboard below an application, and offers the skills that it names as requirements where there
 * are none yet.
 */
export async function runPastePosting(host: Host, target: unknown): Promise<void> {
  const found = await askForApplication(host, target, vscode.l10n.t('Paste Posting'));
  if (found === undefined) return;
  const { logbook, path } = found;
  const posting = await vscode.env.clipboard.readText();
  await logbook.assertOwnVersion();
  const uri = logbook.uriOf(path);
  await host.writer.edit(uri, (text) => planPastePosting(text, path, posting));
  await logbook.update([path]);
  await vscode.window.showTextDocument(uri, { preview: true });
  await offerRequirements(host, found, posting);
}

async function offerRequirements(host: Host, found: ApplicationTarget, posting: string): Promise<void> {
  if ((found.record.requirements ?? []).length > 0) return;
  const { requirements } = readRequirements(posting, found.contents.catalogue);
  const items = namesOfRequirements(requirements)
    .slice(0, mostOffered)
    .map((name) => ({ label: name, picked: true }));
  if (items.length === 0) return;
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Requirements of the posting'),
    placeHolder: vscode.l10n.t('The posting asks for these. Which of them shall be listed?'),
    canPickMany: true,
    ignoreFocusOut: true,
  });
  if (picked === undefined || picked.length === 0) return;
  const names = formatListInput(picked.map(({ label }) => label));
  // None were listed when these were offered; what was written since stays.
  await editRecord(host, found, [['requirements', names, '']]);
}
