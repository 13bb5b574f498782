import * as vscode from 'vscode';
import { computeRecordLinks, type RecordLink } from '../../core/insight/recordLinks.ts';
import { LogbookError } from '../../core/logbookError.ts';
import { recordTypeDefinition } from '../../core/records/recordTypes.ts';
import type { Host } from '../host/host.ts';
import { formatDate } from '../words/dates.ts';
import { plainLabel } from '../words/plainLabel.ts';
import { targetOf } from './commandTarget.ts';
import { readContents } from './readLogbook.ts';

/** Opens a record that another one names by its id, or that names it: a question from what it unblocked, and back. */
export async function runOpenLinkedRecord(host: Host, target: unknown): Promise<void> {
  const file = await targetOf(host, target);
  const contents = file && (await readContents(file.logbook));
  const stored = contents?.records.find(({ path }) => path === file?.path);
  if (file === undefined || contents === undefined) return;
  const links = stored === undefined ? [] : computeRecordLinks(contents, stored.record);
  const [only] = links;
  if (only === undefined) {
    throw new LogbookError(
      'not-found',
      vscode.l10n.t('No other record is linked with this one.'),
      vscode.l10n.t('Answer Question links a question with what its answer unblocked.'),
    );
  }
  const picked = links.length === 1 ? only : await pickLink(links);
  if (picked === undefined) return;
  const uri = file.logbook.uriOf(picked.stored.path);
  await vscode.commands.executeCommand('vscode.open', uri, { preview: true });
}

async function pickLink(links: readonly RecordLink[]): Promise<RecordLink | undefined> {
  const items = links.map((link) => {
    const { date, title, type } = link.stored.record;
    return {
      label: `$(${recordTypeDefinition(type).icon}) ${plainLabel(title)}`,
      description: date === undefined ? '' : formatDate(date),
      detail:
        link.direction === 'to'
          ? vscode.l10n.t('named here as {key}', { key: link.key })
          : vscode.l10n.t('names this record as {key}', { key: link.key }),
      link,
    };
  });
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Open Linked Record'),
    matchOnDetail: true,
  });
  return picked?.link;
}
