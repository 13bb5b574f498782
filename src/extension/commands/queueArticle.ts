import * as vscode from 'vscode';
import { titleOfAddress } from '../../core/presence/titleOfAddress.ts';
import type { Host } from '../host/host.ts';
import { addRecord } from './addRecord.ts';
import { askForWritableLogbook } from './askForLogbook.ts';
import { askForm } from './askForm.ts';
import { isWebAddress, readClipboardAddress } from './clipboardAddress.ts';
import type { FormStep } from './formStep.ts';

/** Queues something to read and share: an address, that of the clipboard where it holds one, and a title. */
export async function runQueueArticle(host: Host): Promise<void> {
  const logbook = await askForWritableLogbook(host);
  if (logbook === undefined) return;
  const link = await askForLink();
  if (link === undefined) return;
  const title = await vscode.window.showInputBox({
    title: vscode.l10n.t('Queue Article'),
    prompt: vscode.l10n.t('What is it about?'),
    value: link === '' ? '' : titleOfAddress(link),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? vscode.l10n.t('This is needed.') : undefined),
  });
  if (title === undefined) return;
  await addRecord(host, logbook, {
    type: 'presence',
    title: title.trim(),
    date: host.clock.today(),
    kind: 'article',
    status: 'queued',
    ...(link !== '' && { link }),
  });
  vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t('Queued: {title}', { title })}`, 5_000);
}

async function askForLink(): Promise<string | undefined> {
  const inClipboard = await readClipboardAddress();
  const step: FormStep = {
    key: 'link',
    prompt: vscode.l10n.t('Address of the article; empty for none'),
    placeholder: 'https://',
    ...(inClipboard !== undefined && { initial: inClipboard }),
    findFault: (text) =>
      isWebAddress(text)
        ? undefined
        : vscode.l10n.t('Write an address that begins with http:// or https://.'),
  };
  const answers = await askForm(vscode.l10n.t('Queue Article'), [step]);
  return answers && (answers.get('link') ?? '');
}
