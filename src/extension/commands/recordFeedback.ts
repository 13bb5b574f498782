import * as vscode from 'vscode';
import { formatListInput } from '../../core/records/formatListInput.ts';
import type { Host } from '../host/host.ts';
import { runNewRecord } from './newRecord.ts';
import { personTargetOf } from './personTarget.ts';

/** Records what somebody said of the user's work: the person first, then the form, prefilled from the given record. */
export async function runRecordFeedback(host: Host, target: unknown): Promise<void> {
  const person = await personTargetOf(host, target, vscode.l10n.t('Record Feedback'));
  if (person === undefined) return;
  const skills = person.named?.record.skills ?? [];
  const initial = {
    title: vscode.l10n.t('Feedback from {person}', { person: person.name }),
    from: person.slug,
    about: formatListInput(skills),
  };
  await runNewRecord(host, 'feedback', { initial });
}
