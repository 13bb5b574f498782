import * as vscode from 'vscode';
import type { Host } from '../host/host.ts';
import { throughGate } from '../privacy/throughGate.ts';
import { sayWording } from '../words/sayWording.ts';
import { askForWritableLogbook } from './askForLogbook.ts';
import { readView } from './readLogbook.ts';

/** Names that are tried for one export. */
const mostNames = 50;

/** Writes the due days as a calendar under a new name in the logbook, and says where it is. */
export async function runExportReminders(host: Host): Promise<void> {
  const logbook = await askForWritableLogbook(host);
  const view = logbook && (await readView(logbook));
  if (logbook === undefined || view === undefined) return;
  const { planReminders } = await import('../../core/export/planReminders.ts');
  const made = await throughGate(host, logbook, async (ports) => {
    const now = await logbook.view();
    return now && planReminders(now, { say: sayWording, ...ports });
  });
  if (made === undefined) return;
  const { fileStem, extension, text, reminders, privateOnes } = made;
  const names = Array.from({ length: mostNames }, (_, index) =>
    index === 0 ? `${fileStem}.${extension}` : `${fileStem}-${index + 1}.${extension}`,
  );
  const path = await host.writer.create(logbook.root, names, text);
  const facts = { path, reminders, privateOnes };
  const reveal = vscode.l10n.t('Reveal in Explorer');
  const message =
    privateOnes === 0
      ? vscode.l10n.t('{path} has {reminders} reminders. Import it into your calendar.', facts)
      : vscode.l10n.t(
          '{path} has {reminders} reminders, without {privateOnes} of private records. Import it into your calendar.',
          facts,
        );
  const answer = await vscode.window.showInformationMessage(message, reveal);
  if (answer === reveal) await vscode.commands.executeCommand('revealInExplorer', logbook.uriOf(path));
}
