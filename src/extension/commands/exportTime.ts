import * as vscode from 'vscode';
import { addDays, type CivilDate, readCivilDate } from '../../core/dates/civilDate.ts';
import type { OrderOptions } from '../../core/export/exportOrder.ts';
import type { LogbookView } from '../../core/index/logbookContents.ts';
import { mondayOf, weekNumberOfDate } from '../../core/insight/isoWeek.ts';

/** Days of an export, both included; open where absent. */
export interface ExportTime {
  readonly from?: CivilDate;
  readonly to?: CivilDate;
}

/** The days of an order in words. */
export function timeWords({ from, to }: ExportTime): string {
  return from === undefined && to === undefined
    ? vscode.l10n.t('Everything')
    : `${from ?? '…'} – ${to ?? '…'}`;
}

/**
 * @param options - those of the order: whether everything can be exported at once.
 * @returns `undefined` when the user gave up.
 */
export async function askForExportTime(
  view: LogbookView,
  { hasEverything }: Pick<OrderOptions, 'hasEverything'>,
): Promise<ExportTime | undefined> {
  const items = [
    ...(hasEverything ? [{ label: vscode.l10n.t('Everything'), description: '', time: {} }] : []),
    ...timesOf(view).map(({ label, time }) => ({ label, description: descriptionOf(time), time })),
    { label: vscode.l10n.t('Other dates…'), description: '', time: undefined },
  ];
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Which time?') });
  return picked === undefined ? undefined : (picked.time ?? askForDates(hasEverything));
}

function descriptionOf(time: ExportTime): string {
  return time.from === undefined && time.to === undefined ? '' : timeWords(time);
}

function timesOf({
  today,
  contents,
}: LogbookView): readonly { readonly label: string; readonly time: ExportTime }[] {
  const { start, end } = contents.profile;
  // A civil date is `YYYY-MM-DD`, and every month has a first day.
  const firstOfMonth = `${today.slice(0, 8)}01` as CivilDate;
  const monday = mondayOf(weekNumberOfDate(today));
  return [
    ...(start || end
      ? [
          {
            label: vscode.l10n.t('The internship'),
            time: { ...(start && { from: start }), ...(end && { to: end }) },
          },
        ]
      : []),
    { label: vscode.l10n.t('This week'), time: { from: monday, to: today } },
    { label: vscode.l10n.t('Last week'), time: { from: addDays(monday, -7), to: addDays(monday, -1) } },
    { label: vscode.l10n.t('This month'), time: { from: firstOfMonth, to: today } },
    { label: vscode.l10n.t('The last 30 days'), time: { from: addDays(today, -29), to: today } },
  ];
}

async function askForDates(hasEverything: boolean): Promise<ExportTime | undefined> {
  const from = await askForDate(
    hasEverything
      ? vscode.l10n.t('First day, YYYY-MM-DD; empty for the beginning')
      : vscode.l10n.t('First day, YYYY-MM-DD; empty for the week of the last day'),
  );
  if (from === undefined) return undefined;
  const to = await askForDate(vscode.l10n.t('Last day, YYYY-MM-DD; empty for today'), from);
  if (to === undefined) return undefined;
  return { ...(from !== '' && { from }), ...(to !== '' && { to }) };
}

/**
 * @param earliest - the day that it may not lie before; none where empty.
 * @returns a date, the empty text for none, or `undefined` when the user gave up.
 */
async function askForDate(
  prompt: string,
  earliest: CivilDate | '' = '',
): Promise<CivilDate | '' | undefined> {
  const answer = await vscode.window.showInputBox({
    title: vscode.l10n.t('Which time?'),
    prompt,
    validateInput: (text) => {
      const date = readCivilDate(text.trim());
      if (text.trim() === '') return undefined;
      if (date === undefined) return vscode.l10n.t('This is no existing date. Write it as YYYY-MM-DD.');
      return date < earliest
        ? vscode.l10n.t('The range starts on {from}. Give that day or a later one.', { from: earliest })
        : undefined;
    },
  });
  if (answer === undefined) return undefined;
  return readCivilDate(answer.trim()) ?? '';
}
