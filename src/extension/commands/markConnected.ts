import * as vscode from 'vscode';
import type { LogbookRecord, RecordOf } from '../../core/records/logbookRecord.ts';
import { recordFields } from '../../core/records/recordFields.ts';
import type { Host } from '../host/host.ts';
import { askForm } from './askForm.ts';
import { readClipboardAddress } from './clipboardAddress.ts';
import { editRecord } from './editRecord.ts';
import { fieldSteps } from './fieldSteps.ts';
import { recordTargetOf } from './recordTarget.ts';

/** Notes on a contact that one is connected online: the day, and the profile. */
export async function runMarkConnected(host: Host, target: unknown): Promise<void> {
  const title = vscode.l10n.t('Mark as Connected');
  const found = await recordTargetOf(host, target, { types: ['contact'], accepts: isContact, title });
  if (found === undefined) return;
  const { connected, profileUrl } = found.record;
  const address = profileUrl ?? (await readClipboardAddress());
  const initial = {
    connected: connected ?? host.clock.today(),
    ...(address !== undefined && { profileUrl: address }),
  };
  const steps = fieldSteps(recordFields('contact'), ['connected', 'profileUrl'], found.contents, initial);
  const answers = await askForm(title, steps);
  if (answers === undefined) return;
  await editRecord(host, found, [...answers]);
}

function isContact(record: LogbookRecord): record is RecordOf<'contact'> {
  return record.type === 'contact';
}
