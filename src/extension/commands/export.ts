import * as vscode from 'vscode';
import {
  type ExportOrder,
  formatExportOrder,
  readExportOrder,
  usualOrder,
} from '../../core/export/exportOrder.ts';
import { exportProfiles } from '../../core/export/exportProfiles.ts';
import type { Host } from '../host/host.ts';
import { askForApplication } from './askForApplication.ts';
import { askForLogbook } from './askForLogbook.ts';
import { askForExportOrder } from './exportOrderBox.ts';
import { readView } from './readLogbook.ts';
import { writeExport, writeExportTo } from './writeExport.ts';

/**
 * Asks what to export and how, then shows it or writes it.
 *
 * @param given - an order as `formatExportOrder` writes it, to start from.
 */
export async function runExport(host: Host, given: unknown): Promise<void> {
  const logbook = await askForLogbook(host);
  const view = logbook && (await readView(logbook));
  if (logbook === undefined || view === undefined) return;
  const chosen = orderOf(given) ?? (await askForProfile());
  const start = chosen && (await withApplication(host, chosen));
  const decided = start && (await askForExportOrder(view, start));
  if (decided === undefined) return;
  const { order, step } = decided;
  if (step === 'preview') await host.briefs.open('export', formatExportOrder(order));
  else if (step === 'write') await writeExport(host, logbook, order);
  else await writeExportTo(host, logbook, order);
}

/** The same with the usual achievements to start from. */
export function runExportAchievements(host: Host): Promise<void> {
  return runExport(host, formatExportOrder(usualOrder('achievements')));
}

/** Writes the export that a page shows, without a question; from the palette it asks first. */
export async function runWriteExport(host: Host, given: unknown): Promise<void> {
  const order = orderOf(given);
  const logbook = order && (await askForLogbook(host));
  if (order === undefined) await runExport(host, undefined);
  else if (logbook !== undefined) await writeExport(host, logbook, order);
}

/** The same to a place of the user's choice. */
export async function runWriteExportTo(host: Host, given: unknown): Promise<void> {
  const order = orderOf(given);
  const logbook = order && (await askForLogbook(host));
  if (order === undefined) await runExport(host, undefined);
  else if (logbook !== undefined) await writeExportTo(host, logbook, order);
}

function orderOf(given: unknown): ExportOrder | undefined {
  return typeof given === 'string' ? readExportOrder(given) : undefined;
}

/** What is tailored is for one application: that of the order, else of the active editor, else the one picked. */
async function withApplication(host: Host, order: ExportOrder): Promise<ExportOrder | undefined> {
  if (order.profile !== 'tailored' || order.application !== undefined) return order;
  const found = await askForApplication(host, undefined, vscode.l10n.t('Tailor to Posting'));
  return found && { ...order, application: found.record.id };
}

async function askForProfile(): Promise<ExportOrder | undefined> {
  const items = Object.values(exportProfiles).map(({ id, label, doc }) => ({
    label: vscode.l10n.t(label),
    detail: vscode.l10n.t(doc),
    id,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Export'),
    placeHolder: vscode.l10n.t('What for?'),
    matchOnDetail: true,
  });
  return picked && usualOrder(picked.id);
}
