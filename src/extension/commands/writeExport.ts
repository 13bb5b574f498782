import * as vscode from 'vscode';
import { exportFormats } from '../../core/export/exportFormats.ts';
import type { ExportOrder } from '../../core/export/exportOrder.ts';
import { countFindings } from '../../core/export/gate/exportCheck.ts';
import { type ExportPlan, planExport } from '../../core/export/planExport.ts';
import type { Host } from '../host/host.ts';
import type { Logbook } from '../logbook/logbook.ts';
import { throughGate } from '../privacy/throughGate.ts';
import { pathBetween } from './pathBetween.ts';
import { readView } from './readLogbook.ts';

/** Names that are tried for one export. */
const mostNames = 50;

/** Writes an export under a new name in the logbook, and opens it. */
export async function writeExport(host: Host, logbook: Logbook, order: ExportOrder): Promise<void> {
  logbook.assertWritable();
  const plan = await plannedExport(host, logbook, order);
  if (plan === undefined) return;
  const { fileStem, extension, content } = plan;
  const names = Array.from({ length: mostNames }, (_, index) =>
    index === 0 ? `${fileStem}.${extension}` : `${fileStem}-${index + 1}.${extension}`,
  );
  const path = await host.writer.create(logbook.root, names, content);
  await present(logbook.uriOf(path), plan);
}

/** Writes an export to a place of the user's choice: a logbook that nobody may write can be exported too. */
export async function writeExportTo(host: Host, logbook: Logbook, order: ExportOrder): Promise<void> {
  const { label, fileExtension } = exportFormats[order.format];
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Where to? Nothing is overwritten.'),
    defaultUri: vscode.Uri.joinPath(logbook.root, '..', `${order.profile}.${fileExtension}`),
    filters: { [vscode.l10n.t(label)]: [fileExtension] },
  });
  if (target === undefined) return;
  const folder = vscode.Uri.joinPath(target, '..');
  const plan = await plannedExport(host, logbook, order, pathBetween(folder, logbook.root));
  if (plan === undefined) return;
  const path = await host.writer.create(folder, [target.path.split('/').at(-1) ?? ''], plan.content);
  await present(vscode.Uri.joinPath(folder, path), plan);
}

/** @returns `undefined` when it was cancelled, or findings are open. */
async function plannedExport(
  host: Host,
  logbook: Logbook,
  order: ExportOrder,
  pathToLogbook?: string,
): Promise<ExportPlan | undefined> {
  const rootToWorkspace = pathBetween(logbook.root, logbook.folder.uri);
  const place = {
    ...(pathToLogbook !== undefined && { pathToLogbook }),
    ...(rootToWorkspace !== undefined && { rootToWorkspace }),
  };
  if ((await readView(logbook)) === undefined) return undefined;
  return throughGate(host, logbook, async (ports) => {
    // What was masked since the last try is read anew.
    const view = await logbook.view();
    return view && planExport({ view, ...order, ...place, ...ports });
  });
}

/** Opens a text; of what the editor cannot show, says where it is. */
async function present(uri: vscode.Uri, { content, records, extension, check }: ExportPlan): Promise<void> {
  if (records === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('No record of this time counts for an export; private ones and broken files never do.'),
    );
  }
  const count = countFindings(check.toLookAt);
  if (count > 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Worth a look before you hand it on: {count} findings. Scan Logbook lists them.', {
        count,
      }),
    );
  }
  if (typeof content === 'string' && extension !== 'html') {
    await vscode.window.showTextDocument(uri, { preview: false });
    return;
  }
  const open = vscode.l10n.t('Open');
  const reveal = vscode.l10n.t('Reveal in Explorer');
  const message = vscode.l10n.t('Exported to {path}.', { path: vscode.workspace.asRelativePath(uri) });
  const answer = await vscode.window.showInformationMessage(message, open, reveal);
  if (answer === open) await vscode.env.openExternal(uri);
  if (answer === reveal) await vscode.commands.executeCommand('revealInExplorer', uri);
}
