import * as vscode from 'vscode';
import { isRecordFile } from '../../core/index/isRecordFile.ts';
import { LogbookError } from '../../core/logbookError.ts';
import type { Host } from '../host/host.ts';
import type { LogbookFile } from '../logbook/logbooks.ts';
import { pickTarget, targetOf } from './commandTarget.ts';
import { readContents } from './readLogbook.ts';
import { activeFile } from './recordTarget.ts';

/** Deletes a record after asking, to the trash where the file system has one. */
export async function runDeleteRecord(host: Host, target: unknown): Promise<void> {
  const file = await recordFileOf(host, target);
  if (file === undefined) return;
  file.logbook.assertWritable();
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const confirm = vscode.l10n.t('Delete');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('Delete {name}?', { name }),
    {
      modal: true,
      detail: vscode.l10n.t(
        'It goes to the trash. Where there is none, as in most remote folders, it is gone for good.',
      ),
    },
    confirm,
  );
  if (answer !== confirm) return;
  await host.writer.remove(file.logbook.uriOf(file.path));
  await file.logbook.update([file.path]);
}

/**
 * The record that is meant: from the palette that of the active editor, where it shows one, else one that is picked.
 *
 * @throws {LogbookError} `invalid-input` for a given file that is no record: a logbook may lie among other files.
 */
async function recordFileOf(host: Host, target: unknown): Promise<LogbookFile | undefined> {
  const file = target === undefined ? activeFile(host) : await targetOf(host, target);
  const contents = file && (await readContents(file.logbook));
  if (file !== undefined && contents !== undefined && isRecordFile(contents, file.path)) return file;
  if (target === undefined) return pickTarget(host, vscode.l10n.t('Delete Record'));
  if (file === undefined || contents === undefined) return undefined;
  throw new LogbookError(
    'invalid-input',
    vscode.l10n.t('{file} is no record.', { file: file.path }),
    vscode.l10n.t('Delete other files in the Explorer.'),
  );
}
