import * as vscode from 'vscode';
import { profilePath } from '../../core/index/recordPath.ts';
import { type KeptText, planKeepText, readKeptText } from '../../core/privacy/planKeepText.ts';
import { formatProfile } from '../../core/records/formatProfile.ts';
import { hasProfile } from '../commands/hasProfile.ts';
import type { Host } from '../host/host.ts';
import type { Logbook } from '../logbook/logbook.ts';

/**
 * Asks why a text that was found identifies nobody, and keeps it.
 *
 * @returns whether it is kept; `false` when the user changed their mind.
 * @throws {LogbookError} as `keepText`.
 */
export async function askToKeepText(
  host: Pick<Host, 'writer'>,
  logbook: Logbook,
  text: string,
): Promise<boolean> {
  await logbook.assertOwnVersion();
  logbook.assertWritable();
  // A profile that has to be corrected first says so before somebody types a reason.
  if (await hasProfile(logbook)) {
    const profile = await vscode.workspace.openTextDocument(logbook.uriOf(profilePath));
    planKeepText(profile.getText(), readKeptText({ text, reason: text }));
  }
  const reason = await vscode.window.showInputBox({
    title: vscode.l10n.t('Keep This Text'),
    prompt: vscode.l10n.t('Why may it stay? The text and your reason go into logbook.yml.'),
    placeHolder: vscode.l10n.t('For example: catalogue number of a kit'),
    validateInput: (given) => (given.trim() === '' ? vscode.l10n.t('Say why in a few words.') : undefined),
  });
  if (reason === undefined) return false;
  await keepText(host, logbook, { text, reason });
  return true;
}

/**
 * Adds a text and its reason to `logbook.yml` as one edit that can be undone; the file is made where there is none.
 * From then on no check of this logbook finds that text.
 *
 * @throws {LogbookError} as `planKeepText`, `readKeptText`, `RecordWriter.edit` and `RecordWriter.create`.
 */
export async function keepText(
  { writer }: Pick<Host, 'writer'>,
  logbook: Logbook,
  given: KeptText,
): Promise<void> {
  const kept = readKeptText(given);
  await logbook.assertOwnVersion();
  if (!(await hasProfile(logbook))) {
    await writer.create(logbook.root, [profilePath], formatProfile({ notIdentifying: [kept] }));
  } else {
    const outcome = await writer.edit(logbook.uriOf(profilePath), (profile) => planKeepText(profile, kept));
    if (outcome === 'unsaved') {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('The text is kept once you save logbook.yml, which has other changes.'),
      );
    }
  }
  await logbook.update([profilePath]);
}
