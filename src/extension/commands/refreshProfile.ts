import * as vscode from 'vscode';
import { computePresenceFacts } from '../../core/presence/presenceFacts.ts';
import { profileChecklist } from '../../core/presence/profileChecklist.ts';
import type { Host } from '../host/host.ts';
import { sayWording } from '../words/sayWording.ts';
import { addRecord } from './addRecord.ts';
import { askForWritableLogbook } from './askForLogbook.ts';
import { readView } from './readLogbook.ts';

/** Goes through the checklist of a public profile and logs what was looked at as one presence record. */
export async function runRefreshProfile(host: Host): Promise<void> {
  const logbook = await askForWritableLogbook(host);
  const view = logbook && (await readView(logbook));
  if (logbook === undefined || view === undefined) return;
  const { lastRefresh, points } = computePresenceFacts(view);
  const items = profileChecklist.map(({ id, label, hint }) => {
    const isInLast = points.some(({ point, isInLast }) => point.id === id && isInLast);
    return {
      label: sayWording(label),
      ...(isInLast && { description: vscode.l10n.t('last time') }),
      detail: sayWording(hint),
      id,
    };
  });
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Refresh Profile'),
    placeHolder: vscode.l10n.t('Which points are up to date now?'),
    canPickMany: true,
    ignoreFocusOut: true,
  });
  if (picked === undefined || picked.length === 0) return;
  const channel = lastRefresh?.record.channel;
  await addRecord(host, logbook, {
    type: 'presence',
    title: vscode.l10n.t('Brought my profile up to date'),
    date: host.clock.today(),
    kind: 'profile-refresh',
    ...(channel !== undefined && { channel }),
    checked: picked.map(({ id }) => id),
  });
  vscode.window.setStatusBarMessage(
    `$(check) ${vscode.l10n.t('Logged: {count} points of the profile', { count: picked.length })}`,
    5_000,
  );
}
