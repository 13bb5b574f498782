import * as vscode from 'vscode';
import type { RecordOf, StoredRecord } from '../../core/records/logbookRecord.ts';
import { recordFields } from '../../core/records/recordFields.ts';
import type { Host } from '../host/host.ts';
import { askForm } from './askForm.ts';
import { askForRecord } from './askForRecord.ts';
import { editRecord } from './editRecord.ts';
import { fieldSteps } from './fieldSteps.ts';

type Presence = RecordOf<'presence'>;

/** Marks what was queued as done: where it was shared, on which day. */
export async function runMarkArticleShared(host: Host, target: unknown): Promise<void> {
  const title = vscode.l10n.t('Mark Article as Shared');
  const found = await askForRecord(host, target, {
    title,
    accepts: isQueued,
    absence: vscode.l10n.t('Nothing is queued.'),
  });
  if (found === undefined) return;
  const { logbook, contents, stored } = found;
  const channel = valueOfChannel(stored) ?? lastChannel(contents.records);
  const initial = { done: host.clock.today(), ...(channel !== undefined && { channel }) };
  const steps = fieldSteps(recordFields('presence'), ['channel', 'done'], contents, initial);
  const answers = await askForm(title, steps);
  if (answers === undefined) return;
  const given = new Map([['done', initial.done], ...answers]);
  await editRecord(host, { logbook, path: stored.path }, [['status', 'done'], ...given]);
}

function isQueued({ record }: StoredRecord): boolean {
  return record.type === 'presence' && record.status === 'queued';
}

function valueOfChannel({ record }: StoredRecord): string | undefined {
  return record.type === 'presence' ? record.channel : undefined;
}

/** Where something was shared last: most people use one place. */
function lastChannel(records: readonly StoredRecord[]): string | undefined {
  const isShared = ({ kind, status }: Presence): boolean =>
    status !== 'queued' && kind !== 'follow' && kind !== 'profile-refresh';
  const shared = records.find(
    ({ record }) => record.type === 'presence' && isShared(record) && record.channel !== undefined,
  );
  return shared && valueOfChannel(shared);
}
