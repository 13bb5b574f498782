import * as vscode from 'vscode';
import { addDays, type CivilDate, readCivilDate, startOfWeek } from '../../core/dates/civilDate.ts';
import type { Host } from '../host/host.ts';
import { formatDay } from '../words/dates.ts';
import { loopTitle } from '../words/loopWords.ts';
import { editRecord } from './editRecord.ts';
import { loopTargetOf } from './openLoopTarget.ts';

/** Gives an open loop another day, where its record has a key for it. */
export async function runPostponeOpenLoop(host: Host, node: unknown): Promise<void> {
  const target = await loopTargetOf(host, node, {
    title: vscode.l10n.t('Postpone Open Loop'),
    accepts: ({ postponeKey }) => postponeKey !== undefined,
    none: vscode.l10n.t('Nothing open has a day that could be moved.'),
  });
  const { stored, postponeKey } = target?.loop ?? {};
  if (target === undefined || stored === undefined || postponeKey === undefined) return;
  const date = await askForDay(loopTitle(target.loop), host.clock.today());
  if (date === undefined) return;
  await editRecord(host, { logbook: target.logbook, path: stored.path }, [[postponeKey, date]]);
}

async function askForDay(title: string, today: CivilDate): Promise<CivilDate | undefined> {
  const days: readonly (readonly [string, CivilDate])[] = [
    [vscode.l10n.t('Tomorrow'), addDays(today, 1)],
    [vscode.l10n.t('In three days'), addDays(today, 3)],
    [vscode.l10n.t('Next Monday'), addDays(startOfWeek(today), 7)],
    [vscode.l10n.t('In one week'), addDays(today, 7)],
    [vscode.l10n.t('In two weeks'), addDays(today, 14)],
  ];
  const items: readonly (vscode.QuickPickItem & { readonly date?: CivilDate })[] = [
    ...days.map(([label, date]) => ({ label, description: formatDay(date), date })),
    { label: vscode.l10n.t('Another day…') },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: vscode.l10n.t('When is it to be looked at again?'),
    matchOnDescription: true,
  });
  if (picked === undefined) return undefined;
  return picked.date ?? askForDate(title);
}

async function askForDate(title: string): Promise<CivilDate | undefined> {
  const answer = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Day, YYYY-MM-DD'),
    validateInput: (text) =>
      text.trim() === '' || readCivilDate(text.trim())
        ? undefined
        : vscode.l10n.t('This is no existing date. Write it as YYYY-MM-DD.'),
  });
  return answer === undefined ? undefined : readCivilDate(answer.trim());
}
