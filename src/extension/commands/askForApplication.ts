import * as vscode from 'vscode';
import type { Application } from '../../core/application/applicationFacts.ts';
import type { Host } from '../host/host.ts';
import { askForRecord, type RecordInLogbook } from './askForRecord.ts';

/** An application that a command is about. */
export interface ApplicationInLogbook extends RecordInLogbook {
  readonly application: Application;
}

/** The application that a command is about, found as `askForRecord` finds records. */
export async function askForApplication(
  host: Host,
  target: unknown,
  title: string,
): Promise<ApplicationInLogbook | undefined> {
  const found = await askForRecord(host, target, {
    title,
    accepts: ({ record }) => record.type === 'application',
    absence: vscode.l10n.t('The logbook has no application yet.'),
  });
  const record = found?.stored.record;
  return found && record?.type === 'application' ? { ...found, application: record } : undefined;
}
