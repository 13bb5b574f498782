import * as vscode from 'vscode';
import type { Host } from '../host/host.ts';
import { askForProgram } from './askForProgram.ts';

/** Opens the page of one programme: everything about it, and what it offers that was not used yet. */
export async function runOpenProgram(host: Host, given: unknown): Promise<void> {
  const target = await askForProgram(host, given, vscode.l10n.t('Open Program'));
  if (target !== undefined) await host.briefs.open('program', target.program.record.id);
}
