import * as vscode from 'vscode';
import { profilePath } from '../../core/index/recordPath.ts';
import { formatProfile } from '../../core/records/formatProfile.ts';
import { profileFields } from '../../core/records/profile.ts';
import type { Host } from '../host/host.ts';
import type { Logbook } from '../logbook/logbook.ts';
import { explainNoFolder } from './askForLogbook.ts';
import { askForm } from './askForm.ts';
import { fieldSteps } from './fieldSteps.ts';
import { hasProfile } from './hasProfile.ts';
import { readAnswers } from './readAnswers.ts';

/** What the form asks of the profile; the rest is written in the file. */
const askedKeys = ['title', 'start', 'end', 'hoursPerWeek'];

/** Makes a logbook: `logbook.yml` from a short form, in the folder that the setting names. */
export async function runInitialize(host: Host): Promise<void> {
  const title = vscode.l10n.t('Initialize Logbook');
  const logbook = await askForPlace(host, title);
  if (logbook === undefined) return;
  logbook.assertWritable();
  const answers = await askForm(title, fieldSteps(profileFields, askedKeys, undefined));
  if (answers === undefined) return;
  await host.writer.create(logbook.root, [profilePath], formatProfile(readAnswers(profileFields, answers)));
  await logbook.refresh();
  await vscode.commands.executeCommand('researchLogbook.log.focus');
}

/** The workspace folder that gets a logbook; one that has a profile already is opened instead. */
export async function askForPlace({ logbooks }: Host, title: string): Promise<Logbook | undefined> {
  if (logbooks.all.length === 0) {
    await explainNoFolder();
    return undefined;
  }
  const flags = await Promise.all(logbooks.all.map(hasProfile));
  const free = logbooks.all.filter((_, position) => !flags[position]);
  if (free.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This folder has a logbook already.'));
    return undefined;
  }
  if (free.length === 1) return free[0];
  const picked = await vscode.window.showQuickPick(
    free.map((logbook) => ({ label: logbook.folder.name, description: logbook.folder.uri.path, logbook })),
    { title, placeHolder: vscode.l10n.t('In which folder?') },
  );
  return picked?.logbook;
}
