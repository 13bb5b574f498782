import * as vscode from 'vscode';
import type { StoredRecord } from '../../core/records/logbookRecord.ts';
import { recordTypeDefinition } from '../../core/records/recordTypes.ts';
import { formatDate } from '../words/dates.ts';
import { typeLabel } from '../words/messages.ts';
import { plainLabel } from '../words/plainLabel.ts';

/** Lets the user pick one of some records, by title, date, skills or people. */
export async function pickRecord(
  records: readonly StoredRecord[],
  title: string,
): Promise<StoredRecord | undefined> {
  const items = records.map((stored) => {
    const { record } = stored;
    return {
      label: `$(${recordTypeDefinition(record.type).icon}) ${plainLabel(record.title)}`,
      description: record.date === undefined ? typeLabel(record.type) : formatDate(record.date),
      detail: [...(record.skills ?? []), ...(record.people ?? []).map((person) => `@${person}`)].join(', '),
      stored,
    };
  });
  const picked = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: vscode.l10n.t('Type a part of the title, a skill or a person'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.stored;
}
