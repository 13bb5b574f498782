import * as vscode from 'vscode';
import type { Host } from '../host/host.ts';
import { askForApplication } from './askForApplication.ts';

/** Opens the page of one application: what is asked for, whom to ask, what to tell. */
export async function runPrepareApplication(host: Host, target: unknown): Promise<void> {
  const found = await askForApplication(host, target, vscode.l10n.t('Prepare Application'));
  if (found !== undefined) await host.briefs.open('application', found.record.id);
}
