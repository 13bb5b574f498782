import * as vscode from 'vscode';
import { addDays, type CivilDate, readCivilDate } from '../../core/dates/civilDate.ts';
import type { ExportFormat } from '../../core/export/exportFormat.ts';
import { exportFormats } from '../../core/export/exportFormats.ts';
import { planExport } from '../../core/export/planExport.ts';
import type { LogbookView } from '../../core/index/logbookContents.ts';
import type { Host } from '../host/host.ts';
import type { Logbook } from '../logbook/logbook.ts';
import { askForWritableLogbook } from './askForLogbook.ts';
import { readView, withProgress } from './readLogbook.ts';

/** Names that are tried for one export. */
const mostNames = 50;

interface DateRange {
  readonly from?: CivilDate;
  readonly to?: CivilDate;
}

/** Asks for range and format, writes the export under a new name in the logbook, and opens it. */
export async function runExportAchievements(host: Host): Promise<void> {
  const logbook = await askForWritableLogbook(host);
  const view = logbook && (await readView(logbook));
  if (logbook === undefined || view === undefined) return;
  const range = await askForRange(view);
  if (range === undefined) return;
  const format = await askForTarget();
  if (format === undefined) return;
  const uri = await withProgress(vscode.l10n.t('Exporting achievements…'), (_, token) =>
    writeExport({ host, logbook, view, range, format }, token),
  );
  if (uri !== undefined) await vscode.window.showTextDocument(uri, { preview: false });
}

interface ExportOrder {
  readonly host: Host;
  readonly logbook: Logbook;
  readonly view: LogbookView;
  readonly range: DateRange;
  readonly format: ExportFormat;
}

/** @returns `undefined` when it was cancelled; then nothing was written. */
async function writeExport(
  { host, logbook, view, range, format }: ExportOrder,
  token: vscode.CancellationToken,
): Promise<vscode.Uri | undefined> {
  const { fileStem, extension, content, records } = await planExport({ view, format: format.id, ...range });
  // Lets a press of Cancel arrive before anything is written.
  await new Promise((resolve) => setTimeout(resolve, 0));
  if (token.isCancellationRequested) return undefined;
  const names = Array.from({ length: mostNames }, (_, index) =>
    index === 0 ? `${fileStem}.${extension}` : `${fileStem}-${index + 1}.${extension}`,
  );
  const path = await host.writer.create(logbook.root, names, content);
  if (records === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('No record of this time counts for an export; private ones and broken files never do.'),
    );
  }
  return logbook.uriOf(path);
}

async function askForRange({ today, contents }: LogbookView): Promise<DateRange | undefined> {
  const { start, end } = contents.profile;
  const firstOfMonth = `${today.slice(0, 8)}01` as CivilDate;
  const items = [
    { label: vscode.l10n.t('Everything'), range: {} },
    ...(start || end
      ? [
          {
            label: vscode.l10n.t('The internship'),
            description: `${start ?? '…'} – ${end ?? '…'}`,
            range: { ...(start && { from: start }), ...(end && { to: end }) },
          },
        ]
      : []),
    {
      label: vscode.l10n.t('This month'),
      description: `${firstOfMonth} – ${today}`,
      range: { from: firstOfMonth, to: today },
    },
    {
      label: vscode.l10n.t('The last 30 days'),
      description: `${addDays(today, -29)} – ${today}`,
      range: { from: addDays(today, -29), to: today },
    },
    { label: vscode.l10n.t('Other dates…'), range: undefined },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Export Achievements (1/2)'),
    placeHolder: vscode.l10n.t('Which time?'),
  });
  return picked === undefined ? undefined : (picked.range ?? askForDates());
}

async function askForDates(): Promise<DateRange | undefined> {
  const from = await askForDate(vscode.l10n.t('First day, YYYY-MM-DD; empty for the beginning'));
  if (from === undefined) return undefined;
  const to = await askForDate(vscode.l10n.t('Last day, YYYY-MM-DD; empty for today'));
  if (to === undefined) return undefined;
  return { ...(from !== '' && { from }), ...(to !== '' && { to }) };
}

/** A date, the empty text for none, or `undefined` when the user gave up. */
async function askForDate(prompt: string): Promise<CivilDate | '' | undefined> {
  const answer = await vscode.window.showInputBox({
    title: vscode.l10n.t('Export Achievements (1/2)'),
    prompt,
    validateInput: (text) =>
      text.trim() === '' || readCivilDate(text.trim())
        ? undefined
        : vscode.l10n.t('This is no existing date. Write it as YYYY-MM-DD.'),
  });
  if (answer === undefined) return undefined;
  return readCivilDate(answer.trim()) ?? '';
}

async function askForTarget(): Promise<ExportFormat | undefined> {
  const items = Object.values(exportFormats).map((format: ExportFormat) => ({
    label: vscode.l10n.t(format.label),
    description: `.${format.fileExtension}`,
    format,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Export Achievements (2/2)'),
    placeHolder: vscode.l10n.t('Which format?'),
  });
  return picked?.format;
}
