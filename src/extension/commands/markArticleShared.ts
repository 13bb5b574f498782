import * as vscode from 'vscode';
import type { LogbookRecord, RecordOf, StoredRecord } from '../../core/records/logbookRecord.ts';
import { recordFields } from '../../core/records/recordFields.ts';
import type { Host } from '../host/host.ts';
import { askForm } from './askForm.ts';
import { editRecord } from './editRecord.ts';
import { fieldSteps } from './fieldSteps.ts';
import { recordTargetOf } from './recordTarget.ts';

type Presence = RecordOf<'presence'>;

/** Marks what was queued as done: where it was shared, on which day. */
export async function runMarkArticleShared(host: Host, target: unknown): Promise<void> {
  const title = vscode.l10n.t('Mark Article as Shared');
  const found = await recordTargetOf(host, target, { types: ['presence'], accepts: isQueued, title });
  if (found === undefined) return;
  const { contents, record } = found;
  const channel = record.channel ?? lastChannel(contents.records);
  const initial = { done: host.clock.today(), ...(channel !== undefined && { channel }) };
  const steps = fieldSteps(recordFields('presence'), ['channel', 'done'], contents, initial);
  const answers = await askForm(title, steps);
  if (answers === undefined) return;
  const given = new Map([['done', initial.done], ...answers]);
  await editRecord(host, found, [['status', 'done'], ...given]);
}

function isQueued(record: LogbookRecord): record is Presence {
  return record.type === 'presence' && record.status === 'queued';
}

/** Where something was shared last: most people use one place. */
function lastChannel(records: readonly StoredRecord[]): string | undefined {
  const channels = records.flatMap(({ record }) =>
    record.type === 'presence' && isShared(record) ? (record.channel ?? []) : [],
  );
  return channels[0];
}

function isShared({ kind, status }: Presence): boolean {
  return status !== 'queued' && kind !== 'follow' && kind !== 'profile-refresh';
}
