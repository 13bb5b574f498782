import * as vscode from 'vscode';
import { LogbookError } from '../../core/logbookError.ts';
import { type FoundPlace, findAtPlace } from '../../core/privacy/findAtPlace.ts';
import type { Host } from '../host/host.ts';
import type { Logbook } from '../logbook/logbook.ts';
import { askToKeepText } from './keepText.ts';

/**
 * Keeps a text that was found in a file, with the reason why it identifies nobody.
 *
 * @param path - relative to the logbook's root.
 * @returns whether it is kept.
 * @throws {LogbookError} `conflict` where it is not found at its place any more: another text must not be kept for it.
 */
export async function keepFoundText(
  host: Pick<Host, 'privacy' | 'writer'>,
  logbook: Logbook,
  path: string,
  place: FoundPlace,
): Promise<boolean> {
  const document = await vscode.workspace.openTextDocument(logbook.uriOf(path));
  const found = findAtPlace(document.getText(), path, await host.privacy.of(logbook), place);
  if (found === undefined) {
    throw new LogbookError(
      'conflict',
      vscode.l10n.t('{path} has changed since it was looked at.', { path }),
      vscode.l10n.t('Save it, then look again.'),
    );
  }
  return askToKeepText(host, logbook, found);
}
