import * as vscode from 'vscode';
import { recordFields } from '../../core/records/recordFields.ts';
import type { Host } from '../host/host.ts';
import { askForm } from './askForm.ts';
import { askForRecord } from './askForRecord.ts';
import { readClipboardAddress } from './clipboardAddress.ts';
import { editRecord } from './editRecord.ts';
import { fieldSteps } from './fieldSteps.ts';

/** Notes on a contact that one is connected online: the day, and the profile. */
export async function runMarkConnected(host: Host, target: unknown): Promise<void> {
  const title = vscode.l10n.t('Mark as Connected');
  const found = await askForRecord(host, target, {
    title,
    accepts: ({ record }) => record.type === 'contact',
    absence: vscode.l10n.t('The logbook has no contact yet.'),
  });
  if (found?.stored.record.type !== 'contact') return;
  const { logbook, contents, stored } = found;
  const { connected, profileUrl } = found.stored.record;
  const address = profileUrl ?? (await readClipboardAddress());
  const initial = {
    connected: connected ?? host.clock.today(),
    ...(address !== undefined && { profileUrl: address }),
  };
  const steps = fieldSteps(recordFields('contact'), ['connected', 'profileUrl'], contents, initial);
  const answers = await askForm(title, steps);
  if (answers === undefined) return;
  await editRecord(host, { logbook, path: stored.path }, [...answers]);
}
