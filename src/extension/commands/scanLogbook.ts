import * as vscode from 'vscode';
import type { Host } from '../host/host.ts';
import { readContents, withProgress } from './readLogbook.ts';

/** Looks for identifiers in every file of the logbook and shows them by file. */
export async function runScanLogbook(host: Host): Promise<void> {
  const logbook = await host.logbooks.shown();
  // Names and terms of the logbook are what its files are checked with.
  if (logbook === undefined || (await readContents(logbook)) === undefined) return;
  const scans = await host.privacy.scans(host);
  const report = await withProgress(vscode.l10n.t('Scanning the logbook…'), async (progress, token) => {
    try {
      return await scans.scan(logbook, token, ({ done: read, total }) =>
        progress.report({ message: vscode.l10n.t('{read} of {total} files', { read, total }) }),
      );
    } catch (error) {
      // The user's wish, and no failure.
      if (error instanceof vscode.CancellationError) return undefined;
      throw error;
    }
  });
  if (report !== undefined) await host.briefs.open('privacy');
}
