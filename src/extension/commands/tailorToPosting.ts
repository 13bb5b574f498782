import * as vscode from 'vscode';
import { postingOf } from '../../core/tailor/readApplicationRequirements.ts';
import type { Host } from '../host/host.ts';
import { type ApplicationTarget, askForApplication } from './askForApplication.ts';
import { runPastePosting } from './pastePosting.ts';

/** Opens the page that holds the records against the posting of an application; offers to paste one where there is none. */
export async function runTailorToPosting(host: Host, target: unknown): Promise<void> {
  const found = await askForApplication(host, target, vscode.l10n.t('Tailor to Posting'));
  if (found === undefined) return;
  if (!saysWhatItAsksFor(found) && (await wantsToPaste())) {
    await runPastePosting(host, found.logbook.uriOf(found.path));
  }
  await host.briefs.open('tailor', found.record.id);
}

function saysWhatItAsksFor({ contents, path, record }: ApplicationTarget): boolean {
  const stored = contents.records.find((one) => one.path === path);
  return (stored && postingOf(stored)) !== undefined || (record.requirements ?? []).length > 0;
}

async function wantsToPaste(): Promise<boolean> {
  const paste = vscode.l10n.t('Paste Posting');
  const look = vscode.l10n.t('Look Without It');
  const picked = await vscode.window.showQuickPick(
    [
      {
        label: `$(clippy) ${paste}`,
        detail: vscode.l10n.t('Puts the text in the clipboard below the application.'),
        paste: true,
      },
      {
        label: `$(eye) ${look}`,
        detail: vscode.l10n.t('Shows the page; there is nothing to hold the records against.'),
        paste: false,
      },
    ],
    {
      title: vscode.l10n.t('Tailor to Posting'),
      placeHolder: vscode.l10n.t('This application has no posting yet.'),
    },
  );
  return picked?.paste === true;
}
