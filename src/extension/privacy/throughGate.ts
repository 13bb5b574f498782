import * as vscode from 'vscode';
import type { GatePorts } from '../../core/export/gate/exportGate.ts';
import { OpenFindings } from '../../core/export/gate/openFindings.ts';
import { storedTexts } from '../../core/export/gate/storedTexts.ts';
import { TimeSlice } from '../../core/index/scheduler.ts';
import { withProgress } from '../commands/readLogbook.ts';
import { createFileStore, scheduler } from '../host/desktop.ts';
import type { Host } from '../host/host.ts';
import type { Logbook } from '../logbook/logbook.ts';
import { showOpenFindings } from './showOpenFindings.ts';

/**
 * Makes something that leaves the logbook, as often as it takes: where findings are open, the user looks at them and
 * may then try again.
 *
 * @param make - throws `OpenFindings`.
 * @returns `undefined` where the user cancelled it or left findings open.
 */
export async function throughGate<T>(
  host: Host,
  logbook: Logbook,
  make: (ports: GatePorts) => Promise<T>,
): Promise<T | undefined> {
  for (;;) {
    const remembered = await host.privacy.remembered(logbook);
    const made = await makeOnce(logbook, (ports) =>
      make({ ...ports, known: { remembered, entries: logbook.entries } }),
    );
    if (!(made instanceof OpenFindings)) return made;
    if ((await showOpenFindings(host, logbook, made)) !== 'again') return undefined;
  }
}

async function makeOnce<T>(
  logbook: Logbook,
  make: (ports: GatePorts) => Promise<T>,
): Promise<T | OpenFindings | undefined> {
  return withProgress(vscode.l10n.t('Exporting…'), async (_, token) => {
    const slice = new TimeSlice(scheduler);
    // Lets a press of Cancel arrive while the export is made, and before anything is written.
    const checkpoint = async (): Promise<void> => {
      await slice.rest();
      if (token.isCancellationRequested) throw new vscode.CancellationError();
    };
    try {
      const made = await make({ readText: storedTexts(createFileStore(logbook.root)), checkpoint });
      await scheduler.pause();
      return token.isCancellationRequested ? undefined : made;
    } catch (error) {
      if (error instanceof vscode.CancellationError) return undefined;
      if (error instanceof OpenFindings) return error;
      throw error;
    }
  });
}
